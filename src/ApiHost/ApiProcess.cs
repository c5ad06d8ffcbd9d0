using Ecommerce.Api;
using Ecommerce.ApiHost.Notifications;
using Ecommerce.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Ecommerce.ApiHost;

/// <summary>An API process of the cluster: the shop's HTTP on one side, a client of the silos on the other.</summary>
internal static class ApiProcess
{
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = new Settings(builder.Configuration);
        AddShop(builder, settings);
        settings.ThrowIfWrong();

        await using var app = builder.Build();
        app.MapShopApi();
        app.MapShopDashboard();
        if (app.Services.GetRequiredService<ApiSettings>().ShownMails is { } mails) app.MapMails(mails);
        app.MapGet("/", () => Results.Text("Shop API. Documents: /api/docs/")).AllowAnonymous().ExcludeFromDescription();
        await app.RunAsync();
    }

    private static void AddShop(WebApplicationBuilder builder, Settings settings)
    {
        var api = ApiSettings.Read(settings, builder.Environment);
        var cluster = ClusterSettings.Read(settings);
        var tls = ClusterTls.Read(settings, builder.Environment, isSilo: false);
        settings.Required("Users:Tokens:KeyFile", "the file of the keys that sign access tokens, the same for every API process");
        // A file that several processes read is changed by none of them, unless somebody says so.
        builder.Configuration["Users:Tokens:RotateEvery"] ??= "00:00:00";

        builder.Logging.AddLines();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(api.Address, api.Port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = api.ShutdownTimeout);
        builder.Services.AddSingleton(api).AddSingleton(TimeProvider.System).AddSingleton(settings.AccountSecret());
        // Nothing that the shop gives out is protected by it: what must hold in every process is signed with the account secret.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddShopApi(builder.Configuration);
        settings.AddFaultsOf(builder.Services);

        builder.Services.AddPaymentGateway(settings, builder.Environment);
        // Hosted services start in this order: what calls grains comes after the client that it calls them by.
        builder.AddClusterClient(cluster, tls);
        builder.Services.AddQueries(cluster);
        builder.Services.AddHostedService<FirstStart>();
    }
}
