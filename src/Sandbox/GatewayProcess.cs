using System.Runtime.InteropServices;
using Ecommerce.Adapters.Payments.Sandbox;
using Microsoft.Extensions.Options;

namespace Ecommerce.Sandbox;

/// <summary>
/// The payment sandbox in a process of its own, as a real gateway is: it can be measured and killed apart from the shop. It listens on this
/// machine only, and outside development it does not start.
/// </summary>
internal static class GatewayProcess
{
    private const int Stopped = 0, Failed = 1, WrongUse = 2;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Func<string, string?> environment, TextWriter output, TextWriter faults)
    {
        try
        {
            if (args is ["--help" or "-h"])
            {
                await output.WriteLineAsync(GatewayCommand.Usage);
                return Stopped;
            }

            await ServeAsync(GatewayCommand.Parse(args, environment), output);
            return Stopped;
        }
        catch (Exception fault) when (fault is FormatException or OptionsValidationException)
        {
            await faults.WriteLineAsync($"sandbox: {fault.Message}");
            return WrongUse;
        }
        catch (IOException fault)
        {
            await faults.WriteLineAsync($"sandbox: it cannot start: {fault.Message}");
            return Failed;
        }
    }

    private static async Task ServeAsync(SandboxGatewayOptions options, TextWriter output)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        await using var gateway = await SandboxGatewayHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        await output.WriteLineAsync($"Payment sandbox on {gateway.BaseAddress} (play money)");
        await stop.Task;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }
}
