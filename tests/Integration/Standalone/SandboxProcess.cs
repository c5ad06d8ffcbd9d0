using System.Diagnostics;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>The payment sandbox as a process of its own.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>What it and its shop have in their environment.</summary>
    public static IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string>
    {
        ["SANDBOX_API_KEY"] = "sk_test_integration",
        ["SANDBOX_WEBHOOK_SECRET"] = "whsec_integration",
    };

    public Uri Address { get; }

    public static async Task<SandboxProcess> StartAsync(string folder)
    {
        var start = new ProcessStartInfo(ShopProcess.Executable("Sandbox"), ["--ledger", Path.Combine(folder, "ledger.db")]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Secrets) start.Environment[name] = value;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox did not start.");
        return new(process, new Uri(line.Split(' ')[3]));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
