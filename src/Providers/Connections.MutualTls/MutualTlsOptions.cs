namespace Orleans.Connections.MutualTls;

/// <summary>
/// The certificates of one process of a cluster and whom it believes. All are PEM files; a file that changes is read again, so certificates are renewed
/// without a restart.
/// </summary>
public sealed class MutualTlsOptions
{
    /// <summary>This process's certificate, and behind it those between it and the authority.</summary>
    public string CertificateFile { get; set; } = "";

    /// <summary>Its private key, not encrypted: nobody else should be able to read the file.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>
    /// The authorities whose certificates are believed: the cluster's own, and while they are exchanged the old and the new one. What the machine believes
    /// otherwise does not count.
    /// </summary>
    public string AuthoritiesFile { get; set; } = "";

    /// <summary>DNS names, one of which the certificate of a silo bears: whoever has none of them is no silo, whatever authority signed it.</summary>
    public IList<string> SiloNames { get; } = [];

    /// <summary>DNS names, one of which the certificate of a client of the cluster bears. Silos ask for it at their gateways; clients need not say it.</summary>
    public IList<string> ClientNames { get; } = [];

    /// <summary>How long a handshake may take, 10 s: somebody who connects and says nothing must not keep a connection.</summary>
    public TimeSpan HandshakeTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
