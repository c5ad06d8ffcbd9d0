using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Orleans.Connections.MutualTls;

/// <summary>What a process shows and whom it believes, as the files say it at one moment.</summary>
internal sealed class CertificateSet : IDisposable
{
    private readonly X509Certificate2 _own;

    private CertificateSet(X509Certificate2 own, X509Certificate2Collection between, X509Certificate2Collection authorities)
    {
        (_own, Authorities) = (own, authorities);
        // Offline: what is between this certificate and its authority is in the file, and nothing is fetched from an address in a certificate.
        Shown = SslStreamCertificateContext.Create(own, between, offline: true);
    }

    /// <summary>The certificate that is shown, with those that are between it and its authority.</summary>
    public SslStreamCertificateContext Shown { get; }

    /// <summary>Whose certificates are believed.</summary>
    public X509Certificate2Collection Authorities { get; }

    /// <summary>Until when the own certificate is good.</summary>
    public DateTimeOffset NotAfter => _own.NotAfter.ToUniversalTime();

    /// <summary>Reads the files; throws when one of them does not hold what it must.</summary>
    public static CertificateSet Read(MutualTlsOptions options)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(options.AuthoritiesFile);
        if (authorities.Count == 0) throw new CryptographicException($"There is no certificate in {options.AuthoritiesFile}.");
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(options.CertificateFile);
        return new(Usable(X509Certificate2.CreateFromPemFile(options.CertificateFile, options.KeyFile)), [.. chain.Skip(1)], authorities);
    }

    /// <summary>Whether this says that the files do not hold what they must, or that they cannot be read.</summary>
    public static bool IsUnreadable(Exception fault) => fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException;

    public void Dispose()
    {
        _own.Dispose();
        foreach (var authority in Authorities) authority.Dispose();
    }

    // TLS of Windows takes no key that is only in memory.
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows()) return certificate;
        using (certificate) return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
