using Ecommerce.Hosting;

namespace Ecommerce.Silo;

/// <summary>
/// A silo and, beside it, the few routes that say how it is. They are a host of their own, so that they answer before the silo has started and
/// until it has drained.
/// </summary>
internal static class SiloProcess
{
    public static async Task RunAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = new Settings(builder.Configuration);
        var silo = SiloSettings.Read(settings);
        SiloHost.Configure(builder, silo, settings);
        settings.ThrowIfWrong();

        using var host = builder.Build();
        await using var health = await HealthHost.StartAsync(silo, host.Services.GetRequiredService<IHostApplicationLifetime>());
        await host.RunAsync();
    }
}
