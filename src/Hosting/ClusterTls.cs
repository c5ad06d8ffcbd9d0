using Orleans.Connections.MutualTls;

namespace Ecommerce.Hosting;

/// <summary>The certificates by which silos and API processes know each other (<c>Cluster:Tls:*</c>).</summary>
public sealed class ClusterTls
{
    private const string Section = "Cluster:Tls";

    private readonly IConfigurationSection _files;

    private ClusterTls(IConfigurationSection files) => _files = files;

    /// <summary>
    /// Reads them; <c>null</c> where connections are not encrypted. In production that must be said, <c>Cluster:Tls:Off</c>: it is for a network that
    /// encrypts by itself.
    /// </summary>
    public static ClusterTls? Read(Settings settings, IHostEnvironment environment, bool isSilo)
    {
        var section = settings.Configuration.GetSection(Section);
        var isOff = settings.Flag($"{Section}:Off");
        var isSet = section["CertificateFile"] is { Length: > 0 } || section["KeyFile"] is { Length: > 0 } || section["AuthoritiesFile"] is { Length: > 0 };
        if (isSet && isOff) settings.Fault($"{Section}:Off", "is true though there are certificates");
        if (!isSet)
        {
            if (environment.IsProduction() && !isOff)
                settings.Fault($"{Section}:CertificateFile", "is not set: in production silos and API processes show certificates, or Cluster__Tls__Off says that the network encrypts");
            return null;
        }

        var tls = new ClusterTls(section);
        var options = new MutualTlsOptions();
        tls.Apply(options);
        foreach (var fault in new MutualTlsOptionsValidator(isSilo).Validate(null, options).Failures ?? []) settings.Add($"{Section.Replace(":", "__", StringComparison.Ordinal)}: {fault}");
        return tls;
    }

    /// <summary>Tells a silo or a client of the cluster.</summary>
    public void Apply(MutualTlsOptions options)
    {
        options.CertificateFile = _files["CertificateFile"] ?? "";
        options.KeyFile = _files["KeyFile"] ?? "";
        options.AuthoritiesFile = _files["AuthoritiesFile"] ?? "";
        options.SiloNames.Add(_files["SiloName"] ?? "silo");
        options.ClientNames.Add(_files["ApiName"] ?? "api");
    }
}
