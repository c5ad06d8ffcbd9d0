using Microsoft.Extensions.Options;

namespace Orleans.Connections.MutualTls;

/// <summary>Reports every fault of the options before the silo or the client starts.</summary>
/// <param name="isSilo">Whether clients will connect to this process.</param>
public sealed class MutualTlsOptionsValidator(bool isSilo) : IValidateOptions<MutualTlsOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MutualTlsOptions options)
    {
        var faults = new List<string>();
        Check(faults, nameof(options.CertificateFile), options.CertificateFile);
        Check(faults, nameof(options.KeyFile), options.KeyFile);
        Check(faults, nameof(options.AuthoritiesFile), options.AuthoritiesFile);
        if (faults.Count == 0) CheckContent(faults, options);
        Check(faults, nameof(options.SiloNames), options.SiloNames);
        if (isSilo) Check(faults, nameof(options.ClientNames), options.ClientNames);
        if (options.HandshakeTimeout <= TimeSpan.Zero || options.HandshakeTimeout > Longest)
            faults.Add($"{nameof(options.HandshakeTimeout)} must be above zero and at most {Longest}.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => $"Mutual TLS: {fault}"));
    }

    private static void Check(List<string> faults, string option, string file)
    {
        if (string.IsNullOrWhiteSpace(file)) faults.Add($"{option} is not set.");
        else if (!File.Exists(file)) faults.Add($"{option} names a file that is not there: {file}.");
    }

    private static void Check(List<string> faults, string option, IList<string> names)
    {
        if (names.Count == 0) faults.Add($"{option} names nobody.");
        // A name of many is a name of too many: a certificate for a wildcard would make every neighbour a silo.
        else if (names.FirstOrDefault(name => Uri.CheckHostName(name) != UriHostNameType.Dns) is { } odd) faults.Add($"{option} holds what is no DNS name: {odd}.");
    }

    private static void CheckContent(List<string> faults, MutualTlsOptions options)
    {
        try
        {
            CertificateSet.Read(options).Dispose();
        }
        catch (Exception fault) when (CertificateSet.IsUnreadable(fault))
        {
            faults.Add($"the certificates cannot be read: {fault.Message}");
        }
    }
}
