using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>An authority of a test's own, which signs what it is asked for, also what nobody should believe.</summary>
internal sealed class TestAuthority : IDisposable
{
    public const string ServerUse = "1.3.6.1.5.5.7.3.1";
    public const string ClientUse = "1.3.6.1.5.5.7.3.2";

    /// <summary>Instead of uses: the certificate names none.</summary>
    public const string NoUse = "";

    private readonly X509Certificate2 _root;

    public TestAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddYears(1));
    }

    /// <summary>Its own certificate, as a PEM file holds it.</summary>
    public string Pem => _root.ExportCertificatePem();

    /// <summary>A certificate with its key, for these uses; expired when its days are negative.</summary>
    public X509Certificate2 Sign(string dnsName, int days = 30, params string[] uses)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=somebody", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(dnsName);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        string[] named = uses.Length > 0 ? uses : [ServerUse, ClientUse];
        if (!named.Contains(NoUse)) request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. named.Select(use => new Oid(use))], critical: false));
        var now = DateTimeOffset.UtcNow;
        using var signed = request.Create(_root, now.AddDays(-60), now.AddDays(days), RandomNumberGenerator.GetBytes(8));
        using var withKey = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), password: null);
    }

    public void Dispose() => _root.Dispose();
}
