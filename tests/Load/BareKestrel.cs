using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Tests.Load;

/// <summary>An empty endpoint on Kestrel in a process of its own: what a request costs on this machine in this minute, whoever answers it.</summary>
internal sealed class BareKestrel : IAsyncDisposable
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly ShopClient _client;
    private readonly ClosedLoop _loop;
    private bool _isWarm;

    private BareKestrel(Process process, Uri address, int connections)
    {
        _process = process;
        _client = new(address, connections);
        _loop = new(connections);
    }

    public static async Task<BareKestrel> StartAsync(int connections)
    {
        var process = new Process
        {
            StartInfo = new(Environment.ProcessPath!, "bare-server") { RedirectStandardOutput = true, RedirectStandardInput = true },
        };
        process.Start();
        return new(process, new((await process.StandardOutput.ReadLineAsync())!), connections);
    }

    /// <summary>CPU of one request in milliseconds.</summary>
    public async Task<double> MeasureAsync()
    {
        if (!_isWarm)
            await _loop.RunAsync(_ => _client.GetAsync("bare"), WarmUp);
        _isWarm = true;
        var before = ServerSample.Take(_process.Id);
        var timings = await _loop.RunAsync(_ => _client.GetAsync("bare"), Length);
        return (ServerSample.Take(_process.Id).CpuMs - before.CpuMs) / timings.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
    }

    /// <summary>The process that is measured. It ends with whoever started it.</summary>
    public static async Task<int> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/bare", () => "ok");
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
