using Ecommerce.Ports.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>The sandbox's books, read as a reconciliation reads them.</summary>
public sealed class SandboxChargeListTests : IAsyncLifetime
{
    private Sandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await Sandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task List_SaysWhatIsReservedTakenAndGivenBack()
    {
        var (reserved, taken, letGo) = (Sandbox.Authorization(), Sandbox.Authorization(), Sandbox.Authorization());
        await _sandbox.Client.AuthorizeAsync(reserved, default);
        var charge = await _sandbox.ChargeAsync(taken);
        await _sandbox.Client.RefundAsync(Sandbox.Change(taken, charge.Reference, "ref:1", 500), default);
        var authorized = await _sandbox.Client.AuthorizeAsync(letGo, default);
        await _sandbox.Client.VoidAsync(Sandbox.Change(letGo, authorized.Reference, "void:1", 12_500), default);

        var charges = (await ListAsync()).ToDictionary(one => one.Payment!.Value);

        Assert.Equal((12_500, 0, 0), Of(charges[reserved.Payment]));
        Assert.Equal((0, 12_500, 500), Of(charges[taken.Payment]));
        Assert.Equal((0, 0, 0), Of(charges[letGo.Payment]));
    }

    [Fact]
    public async Task List_OfMoreThanAPage_ShowsEachOnce()
    {
        var asked = Enumerable.Range(0, 130).Select(_ => Sandbox.Authorization()).ToList();
        await Task.WhenAll(asked.Select(one => _sandbox.Client.AuthorizeAsync(one, default)));

        var charges = await ListAsync();

        Assert.Equal(asked.Select(one => one.Payment.Value).Order(), charges.Select(charge => charge.Payment!.Value.Value).Order());
    }

    [Fact]
    public async Task List_OfAnotherTime_IsEmpty()
    {
        await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);
        var now = DateTimeOffset.UtcNow;

        Assert.Empty((await _sandbox.Client.ListChargesAsync(now.AddDays(-2), now.AddDays(-1), null, default))!.Charges);
    }

    [Fact]
    public async Task List_WhenTheGatewayIsAway_IsNoAnswerAndNotEmpty()
    {
        var client = _sandbox.ClientOn(TimeProvider.System, retries: 0);
        await _sandbox.StopAsync();

        Assert.Null(await client.ListChargesAsync(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow, null, default));
    }

    private async Task<List<LedgerCharge>> ListAsync()
    {
        var (charges, now) = (new List<LedgerCharge>(), DateTimeOffset.UtcNow);
        string? after = null;
        do
        {
            var page = (await _sandbox.Client.ListChargesAsync(now.AddDays(-1), now.AddDays(1), after, default))!;
            charges.AddRange(page.Charges);
            after = page.Next;
        }
        while (after is not null);
        return charges;
    }

    private static (long Reserved, long Captured, long Refunded) Of(LedgerCharge charge) =>
        (charge.Reserved.Amount, charge.Captured.Amount, charge.Refunded.Amount);
}
