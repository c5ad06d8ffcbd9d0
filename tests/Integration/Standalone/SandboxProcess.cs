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

    /// <summary>Starts it over the books of the folder, on a port of its own or on one that it had before.</summary>
    public static async Task<SandboxProcess> StartAsync(string folder, int port = 0)
    {
        string[] options = ["--ledger", Path.Combine(folder, "ledger.db"), "--port", $"{port}"];
        var start = new ProcessStartInfo(ShopProcess.Executable("Sandbox"), options) { RedirectStandardOutput = true };
        foreach (var (name, value) in Secrets) start.Environment[name] = value;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox did not start.");
        return new(process, new Uri(line.Split(' ')[3]));
    }

    /// <summary>Makes the next request suffer: it is done, and its answer gets lost.</summary>
    public async Task LoseNextAnswerAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var plan = new HttpRequestMessage(HttpMethod.Post, "_faults")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["fault"] = "drop_after_commit", ["times"] = "1" }),
        };
        plan.Headers.Authorization = new("Bearer", Secrets["SANDBOX_API_KEY"]);
        using var planned = await http.SendAsync(plan);
        planned.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
