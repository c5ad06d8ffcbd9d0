using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Tests.Load;

/// <summary>An empty endpoint on Kestrel in a process of its own: what a request costs on this machine in this minute, whoever answers it.</summary>
internal static class BareKestrel
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    /// <summary>CPU of one request in milliseconds.</summary>
    public static async Task<double> MeasureAsync(int connections)
    {
        using var process = new Process
        {
            StartInfo = new(Environment.ProcessPath!, "bare-server") { RedirectStandardOutput = true, RedirectStandardInput = true },
        };
        process.Start();
        try
        {
            using var client = new ShopClient(new((await process.StandardOutput.ReadLineAsync())!), connections);
            var loop = new ClosedLoop(connections);
            await loop.RunAsync(_ => client.GetAsync("bare"), WarmUp);
            var before = ServerSample.Take(process.Id);
            var timings = await loop.RunAsync(_ => client.GetAsync("bare"), Length);
            return (ServerSample.Take(process.Id).CpuMs - before.CpuMs) / timings.Done;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
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
