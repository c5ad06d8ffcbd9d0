using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Orleans.Connections.MutualTls;

/// <summary>Whether somebody at the other end is who may be there: signed by an own authority, in time, made for this use, with a name of its kind.</summary>
internal static class PeerCheck
{
    private const string WrongUse = "its certificate was not made for this use";

    private static readonly Oid ServerUse = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid ClientUse = new("1.3.6.1.5.5.7.3.2");

    /// <summary>
    /// How a chain is built. Nobody is asked whether a certificate was revoked: an own authority issues for weeks and publishes no list, and a cluster must
    /// not stop because an address in a certificate does not answer. Whoever must go at once is taken out by a new authority.
    /// </summary>
    public static X509ChainPolicy Policy(CertificateSet own, bool isServer, DateTimeOffset now)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTimeIgnored = false,
            VerificationTime = now.UtcDateTime,
        };
        policy.CustomTrustStore.AddRange(own.Authorities);
        policy.ApplicationPolicy.Add(isServer ? ClientUse : ServerUse);
        return policy;
    }

    /// <summary>Why the other end is refused; <c>null</c> when it is welcome.</summary>
    public static string? Fault(X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors, bool isServer, IEnumerable<string> names)
    {
        if (shown is not X509Certificate2 certificate || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return "it shows no certificate";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)) return Explain(chain);
        // A chain lets a certificate that names no use pass for every use.
        if (!IsFor(certificate, isServer ? ClientUse : ServerUse)) return WrongUse;
        return names.Any(name => certificate.MatchesHostname(name, allowWildcards: false, allowCommonName: false)) ? null : "its certificate has none of the names asked for";
    }

    private static bool IsFor(X509Certificate2 certificate, Oid use) => certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
        .Any(extension => extension.EnhancedKeyUsages.Cast<Oid>().Any(named => named.Value == use.Value));

    private static string Explain(X509Chain? chain)
    {
        var status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        return status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "its certificate is not valid at this time"
            : status.HasFlag(X509ChainStatusFlags.NotValidForUsage) ? WrongUse
            : status.HasFlag(X509ChainStatusFlags.UntrustedRoot) || status.HasFlag(X509ChainStatusFlags.PartialChain) ? "its certificate is of no authority that is believed"
            : $"its certificate is not good: {status}";
    }
}
