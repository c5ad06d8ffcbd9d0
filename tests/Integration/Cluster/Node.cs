using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ecommerce.Tests.Integration.Payments;
using Ecommerce.Tests.Integration.Standalone;

namespace Ecommerce.Tests.Integration.Cluster;

/// <summary>One process of a cluster.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private Node(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public static Node Start(string project, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo(ShopProcess.Executable(project)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string project, IEnumerable<KeyValuePair<string, string>> settings)
    {
        await using var node = Start(project, settings);
        return (await node.EndAsync(), node.Output);
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task<Node> ReadyAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        await Eventually.GetAsync(() => IsReadyAsync(http), ready => ready);
        return this;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using (Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            return await EndAsync();
        }
    }

    public async Task<int> EndAsync()
    {
        using var time = new CancellationTokenSource(EndTime);
        await _process.WaitForExitAsync(time.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        if (_process.HasExited) throw new InvalidOperationException($"It ended:\n{Output}");
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Add(string? line)
    {
        lock (_output) _output.AppendLine(CultureInfo.InvariantCulture, $"{line}");
    }
}
