using System.Net;
using Ecommerce.Hosting;

namespace Ecommerce.ApiHost;

/// <summary>Where an API process listens and what it does once it is connected.</summary>
internal sealed record ApiSettings
{
    private static readonly TimeSpan MinShutdown = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxShutdown = TimeSpan.FromMinutes(5);

    /// <summary>The address of the machine that it listens on, <c>Api:Address</c>; all of them by default.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>Its port, <c>Api:HttpPort</c>; 8080 by default.</summary>
    public required int Port { get; init; }

    /// <summary>How long requests may take to finish when it stops, <c>Api:ShutdownTimeout</c>; 30 s by default, twice what a request may take.</summary>
    public required TimeSpan ShutdownTimeout { get; init; }

    /// <summary>Makes the demo logins, whose passwords everybody knows, <c>Demo:Logins</c>. Refused in production.</summary>
    public required bool HasDemoLogins { get; init; }

    /// <summary>
    /// Writes the token of the first administrator to the log as long as there is none, <c>Users:OfferSetupToken</c>. Only the newest token holds, so one process has it.
    /// </summary>
    public required bool OffersSetupToken { get; init; }

    /// <summary>The folder of mails that are shown at <c>/mails</c>, with <c>Demo:Mails</c>; <c>null</c> where they are not. Refused in production.</summary>
    public required string? ShownMails { get; init; }

    /// <summary>Reads them; faults are collected in the settings.</summary>
    public static ApiSettings Read(Settings settings, IHostEnvironment environment)
    {
        var api = new ApiSettings
        {
            Address = settings.Configuration["Api:Address"] is { Length: > 0 } ? settings.Address("Api:Address", "the address to listen on") : IPAddress.Any,
            Port = settings.Port("Api:HttpPort", 8_080),
            ShutdownTimeout = settings.Duration("Api:ShutdownTimeout", TimeSpan.FromSeconds(30), MinShutdown, MaxShutdown),
            HasDemoLogins = settings.Flag("Demo:Logins"),
            OffersSetupToken = settings.Flag("Users:OfferSetupToken"),
            ShownMails = settings.Flag("Demo:Mails") ? settings.Folder("Mail:PickupFolder", "the folder of the mails that Demo__Mails shows") : null,
        };
        if (api.HasDemoLogins && environment.IsProduction()) settings.Fault("Demo:Logins", "is refused in production: everybody knows their passwords");
        if (api.ShownMails is not null && environment.IsProduction()) settings.Fault("Demo:Mails", "is refused in production: it shows codes that open accounts");
        return api;
    }
}
