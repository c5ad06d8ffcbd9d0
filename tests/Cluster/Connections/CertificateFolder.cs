using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.MutualTls;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>The PEM files of one process.</summary>
internal sealed class CertificateFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tls-");

    public CertificateFolder(X509Certificate2 own, params TestAuthority[] authorities)
    {
        Write(own);
        Write(authorities);
    }

    private string Certificate => Path.Combine(_folder.FullName, "tls.crt");

    private string Key => Path.Combine(_folder.FullName, "tls.key");

    private string Authorities => Path.Combine(_folder.FullName, "ca.crt");

    /// <summary>Names the files to a silo or a client.</summary>
    public void Configure(MutualTlsOptions options)
    {
        (options.CertificateFile, options.KeyFile, options.AuthoritiesFile) = (Certificate, Key, Authorities);
        options.SiloNames.Add(TlsCluster.Silo);
        options.ClientNames.Add(TlsCluster.Api);
    }

    public void Write(X509Certificate2 own)
    {
        using var key = own.GetECDsaPrivateKey()!;
        Put(Key, key.ExportPkcs8PrivateKeyPem());
        Put(Certificate, own.ExportCertificatePem());
    }

    public void Write(IEnumerable<TestAuthority> authorities) => Put(Authorities, string.Join('\n', authorities.Select(authority => authority.Pem)));

    public void BreakKey() => Put(Key, "not a key");

    public void RemoveKey() => File.Delete(Key);

    /// <summary>The key of another certificate, as it is for a moment while two files are exchanged.</summary>
    public void PutOtherKey(X509Certificate2 other)
    {
        using var key = other.GetECDsaPrivateKey()!;
        Put(Key, key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Each write has a time of its own: a file system may count in steps that are longer than a test.
    private static void Put(string file, string text)
    {
        var before = File.Exists(file) ? File.GetLastWriteTimeUtc(file) : DateTime.UnixEpoch;
        File.WriteAllText(file, text);
        if (File.GetLastWriteTimeUtc(file) <= before) File.SetLastWriteTimeUtc(file, before.AddSeconds(1));
    }
}
