using System.Diagnostics;
using Xunit;

namespace Ecommerce.Tests.Integration.Cluster;

/// <summary>What <c>scripts/certificates</c> makes for the processes of a cluster.</summary>
internal sealed class Certificates(string folder)
{
    public static async Task<Certificates> MakeAsync(string folder)
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Root(), "scripts", "certificates"), [folder]) { RedirectStandardError = true })!;
        var said = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.True(script.ExitCode == 0, said);
        return new(folder);
    }

    /// <summary>The settings of a process: <c>silo</c> or <c>api</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(string name) =>
    [
        new("Cluster__Tls__CertificateFile", Path.Combine(folder, $"{name}.crt")),
        new("Cluster__Tls__KeyFile", Path.Combine(folder, $"{name}.key")),
        new("Cluster__Tls__AuthoritiesFile", Path.Combine(folder, "ca.crt")),
    ];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ecommerce.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
