using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ecommerce.Tests.Load;

/// <summary>A shop that this program started: it ends with it, and so does its data.</summary>
internal sealed class StartedShop : IAsyncDisposable
{
    /// <summary>What the shop prints when its demo data is there.</summary>
    private const string Loaded = "Demo catalogue:";

    /// <summary>What it prints before the address of its payment sandbox.</summary>
    private const string Sandbox = "Payment sandbox on ";

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StartedShop(string program, string data, int port)
    {
        Data = data;
        Url = new Uri($"http://127.0.0.1:{port}/");
        _process = new()
        {
            StartInfo = new(program, ["--port", port.ToString(CultureInfo.InvariantCulture), "--data", data]) { RedirectStandardOutput = true },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && text.IndexOf(Sandbox, StringComparison.Ordinal) is var at and >= 0)
                Gateway = new(text[(at + Sandbox.Length)..].Split(' ')[0]);
            if (line.Data?.Contains(Loaded, StringComparison.Ordinal) == true)
                _loaded.TrySetResult();
        };
        _process.Exited += (_, _) => _loaded.TrySetException(new InvalidOperationException("The shop ended while it was starting."));
    }

    public Uri Url { get; }

    public string Data { get; }

    /// <summary>Where its payment sandbox is.</summary>
    public Uri? Gateway { get; private set; }

    public int Pid => _process.Id;

    public static async Task<StartedShop> StartAsync(string program)
    {
        var shop = new StartedShop(program, Directory.CreateTempSubdirectory("shop-load-").FullName, FreePort());
        shop._process.Start();
        shop._process.BeginOutputReadLine();
        try
        {
            await shop._loaded.Task.WaitAsync(StartTime);
            using var client = new ShopClient(shop.Url, 1);
            await client.GetAsync("health/ready");
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await StopAsync();
        _process.Dispose();
        Directory.Delete(Data, recursive: true);
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
