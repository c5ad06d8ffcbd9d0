using System.Diagnostics;
using System.Globalization;

namespace Ecommerce.Tests.Load;

/// <summary>A server that this program started and asks to end.</summary>
internal sealed class StartedProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    private readonly Process _process;

    private StartedProcess(Process process) => _process = process;

    public int Pid => _process.Id;

    /// <summary>Starts it and waits for the line that says that it serves.</summary>
    public static async Task<(StartedProcess Process, string Line)> StartAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string readyLine)
    {
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains(readyLine, StringComparison.Ordinal) == true)
                ready.TrySetResult(line.Data);
        };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"{Path.GetFileName(program)} ended while it was starting."));
        process.Start();
        process.BeginOutputReadLine();
        var started = new StartedProcess(process);
        try
        {
            return (started, await ready.Task.WaitAsync(StartTime));
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await StopAsync();
        _process.Dispose();
    }

    private async Task StopAsync()
    {
        // .NET has no call that asks a process to end.
        using var ask = Process.Start("kill", ["-TERM", Pid.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(StopTime);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }
}
