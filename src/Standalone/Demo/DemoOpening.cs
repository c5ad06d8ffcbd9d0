using Ecommerce.Adapters.Payments.Sandbox;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Records;
using Ecommerce.Standalone.Data;
using Ecommerce.Standalone.Demo.Past;
using Ecommerce.Standalone.Demo.People;
using Microsoft.Extensions.Options;

namespace Ecommerce.Standalone.Demo;

/// <summary>Makes a started shop ready for people: demo logins and data, or the token of the first administrator.</summary>
internal sealed class DemoOpening(
    IGrainFactory grains, IRecordWork work, IDemoUsers users, IFirstAdmin admin, DemoProgress progress, DataFolder data, Screen screen,
    IOptions<SandboxPaymentGatewayOptions> gateway, TimeProvider clock)
{
    /// <summary>Logins to print; empty for a shop of its own.</summary>
    public async Task<IReadOnlyList<DemoLogin>> LoginsAsync(CancellationToken cancellationToken) =>
        progress.IsDemo ? await users.EnsureAsync(cancellationToken) : [];

    /// <summary>The token to print for a shop without an administrator.</summary>
    public async Task<string?> SetupTokenAsync(CancellationToken cancellationToken) =>
        progress.IsDemo ? null : await admin.OfferAsync(cancellationToken);

    /// <summary>Adds the data that are missing, while the shop answers.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!progress.IsLoading) return;
        var started = clock.GetTimestamp();
        var load = await DemoShop.LoadAsync(grains, cancellationToken);
        screen.Line($"  Demo catalogue: {load.Created + load.Existing} products in {Seconds(started)} s.");
        foreach (var refused in load.Refused) screen.Line($"  Not taken over: {refused}");
        var accounts = new DemoAccounts(grains);
        if (clock is DemoClock past) await LivePastAsync(past, accounts, cancellationToken);
        else await OpenWithoutPastAsync(accounts, cancellationToken);
        data.Demo.Finish();
        progress.Finish();
    }

    private async Task OpenWithoutPastAsync(DemoAccounts accounts, CancellationToken cancellationToken)
    {
        await new DemoPromotions(PastCalendar.Of(clock.GetUtcNow()).Today, usedBefore: 0).LoadAsync(grains, cancellationToken);
        await accounts.EnsureAsync(DemoCustomers.Read().Customers, cancellationToken);
    }

    private async Task LivePastAsync(DemoClock past, DemoAccounts accounts, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var calendar = PastCalendar.Of(past.Present);
        var promotions = new DemoPromotions(calendar.Today, PastPlan.UsesOfFiveLeft);
        using var faults = new PastFaults(gateway.Value.BaseAddress!);
        await faults.HoldWebhooksAsync(cancellationToken);
        await promotions.LoadAsync(grains, cancellationToken);
        var orders = await new PastShop(grains, work, past, accounts, faults).LiveAsync(calendar, promotions, cancellationToken);
        await faults.EndAsync(cancellationToken);
        screen.Line($"  Past orders: {orders} of {PastCalendar.Days} days in {Seconds(started)} s. The shop takes orders now.");
    }

    private string Seconds(long started) => $"{clock.GetElapsedTime(started).TotalSeconds:0.0}";
}
