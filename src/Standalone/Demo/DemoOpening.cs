using Ecommerce.Api.Users.Registrations;
using Ecommerce.Standalone.Data;

namespace Ecommerce.Standalone.Demo;

/// <summary>Makes a started shop ready for people: demo logins and products, or the token of the first administrator.</summary>
internal sealed class DemoOpening(IGrainFactory grains, IDemoUsers users, IFirstAdmin admin, DemoProgress progress, DataFolder data, Screen screen, TimeProvider clock)
{
    /// <summary>Logins to print; empty for a shop of its own.</summary>
    public async Task<IReadOnlyList<DemoLogin>> LoginsAsync(CancellationToken cancellationToken) =>
        progress.IsDemo ? await users.EnsureAsync(cancellationToken) : [];

    /// <summary>The token to print for a shop without an administrator.</summary>
    public async Task<string?> SetupTokenAsync(CancellationToken cancellationToken) =>
        progress.IsDemo ? null : await admin.OfferAsync(cancellationToken);

    /// <summary>Adds the products that are missing, while the shop answers.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!progress.IsLoading) return;
        var started = clock.GetTimestamp();
        var load = await DemoShop.LoadAsync(grains, cancellationToken);
        data.Demo.Finish();
        progress.Finish();
        screen.Line($"  Demo catalogue: {load.Created + load.Existing} products in {clock.GetElapsedTime(started).TotalSeconds:0.0} s.");
        foreach (var refused in load.Refused) screen.Line($"  Not taken over: {refused}");
    }
}
