using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Orders;
using Ecommerce.Ports.Orders;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>Links to an order, as its grain keeps them.</summary>
public sealed class OrderLookupTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    private const string Buyer = "buyer@example.com";

    [Fact]
    public async Task Redeem_AMailedLink_LetsItsBearerInLikeTheBuyerForAnHour()
    {
        var (order, number) = await PlaceAsync();
        var before = await order.ReadAsync();
        var grant = await RedeemAsync(order, await LinkAsync(order, number, 1), "access");
        Assert.Equal(shop.Clock.GetUtcNow() + LookupRules.AccessLifetime, grant.Value!.Until);

        var seen = await order.Order.GetAsync(With("access"));
        Assert.Equal((before.Id, before.Revision), (seen.Value!.Id, seen.Value.Revision));
        Assert.Equal(2, (await order.Order.GetTimelineAsync(With("access"))).Value!.Entries.Count(entry => entry.Revision <= 2));
        Assert.Equal("orders.not_found", (await order.Order.GetAsync(With("another"))).Rejection?.Code);

        shop.Clock.Advance(LookupRules.AccessLifetime);
        Assert.Equal("orders.not_found", (await order.Order.GetAsync(With("access"))).Rejection?.Code);
    }

    [Fact]
    public async Task Redeem_OfAnotherOrder_IsRefusedAndOpensNothingThere()
    {
        var ((mine, number), (other, _)) = (await PlaceAsync(), await PlaceAsync());
        var link = await LinkAsync(mine, number, 1);
        Assert.Equal("orders.lookup_refused", (await RedeemAsync(other, link, "access")).Rejection?.Code);
        Assert.Null((await RedeemAsync(mine, link, "access")).Rejection);
        Assert.Equal("orders.not_found", (await other.Order.GetAsync(With("access"))).Rejection?.Code);
        Assert.Equal("orders.lookup_refused", (await RedeemAsync(OrderId.From("ord_none"), link, "access")).Rejection?.Code);
    }

    [Fact]
    public async Task Redeem_ByManyAtOnce_LetsOneIn()
    {
        var (order, number) = await PlaceAsync();
        var link = await LinkAsync(order, number, 1);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => RedeemAsync(order, link, $"access-{i}")));
        Assert.Single(outcomes, outcome => outcome.Rejection is null);
        Assert.All(outcomes.Where(outcome => outcome.Rejection is not null), outcome => Assert.Equal("orders.lookup_refused", outcome.Rejection!.Code));
    }

    [Fact]
    public async Task Redeem_RepeatedUnderTheSameOperation_IsAnsweredTheSame()
    {
        var (order, number) = await PlaceAsync();
        var link = await LinkAsync(order, number, 1);
        var first = await RedeemAsync(order, link, "access", "key-1");
        await shop.ForgetAsync(order.Order);
        var again = await RedeemAsync(order, link, "access", "key-1");
        Assert.Equal((first.Value, true), (again.Value, again.IsReplay));
        Assert.Equal("shop.idempotency_key_reused", (await RedeemAsync(order, link, "another", "key-1")).Rejection?.Code);
    }

    [Fact]
    public async Task Redeem_WhenTheLinkIsThirtyMinutesOld_IsRefused()
    {
        var (order, number) = await PlaceAsync();
        var link = await LinkAsync(order, number, 1);
        shop.Clock.Advance(LookupRules.LinkLifetime);
        Assert.Equal("orders.lookup_refused", (await RedeemAsync(order, link, "access")).Rejection?.Code);
    }

    [Fact]
    public async Task Request_WithAnotherAddressOrWithinAMinute_MailsNothing()
    {
        var (order, number) = await PlaceAsync();
        await order.Order.RequestLookupAsync(EmailAddress.NameOf("lee@example.com"));
        await LinkAsync(order, number, 1);
        await order.Order.RequestLookupAsync(EmailAddress.NameOf(Buyer));
        shop.Clock.Advance(LookupRules.MailPause);
        await LinkAsync(order, number, 2);
        Assert.Equal(2, Mails(number).Count);
        Assert.Empty(shop.Mails.To("lee@example.com"));
    }

    [Fact]
    public async Task Request_WhenTheMailFails_HoldsUpNothingElseOfTheOrder()
    {
        var (order, number) = await PlaceAsync();
        shop.Mails.Fail = mail => mail.Subject.Contains(number, StringComparison.Ordinal) ? new IOException("no mail server") : null;
        await order.Order.RequestLookupAsync(EmailAddress.NameOf(Buyer));
        Assert.Null((await order.CancelAsync()).Rejection);
        await order.UntilStockAsync((10, 0, 0));
        Assert.Empty(Mails(number));

        shop.Mails.Fail = _ => null;
        await Eventually.IsTrueAsync(
            async () =>
            {
                await shop.WakeAfterAsync(order.Id, TimeSpan.FromSeconds(10));
                return Mails(number).Count == 1;
            },
            "the mail came in the end");
    }

    [Fact]
    public async Task Mail_IsInTheBuyersLanguageAndHoldsNoMoreThanNumberAndToken()
    {
        var (order, number) = await PlaceAsync();
        await LinkAsync(order, number, 1);
        var mail = Mails(number)[0];
        Assert.Equal("ko", mail.Locale);
        Assert.Contains("한 번만", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sejong", mail.Text, StringComparison.Ordinal);
    }

    private static OrderAccess With(string access) => new() { Access = new(), TokenHash = access };

    private async Task<(Checkout Order, string Number)> PlaceAsync()
    {
        var order = await Checkout.StartAsync(shop, (10, 2));
        var placed = await order.PlaceAsync(ScriptedGateway.Approving);
        await order.UntilAsync(PaymentStatus.Captured);
        return (order, placed.Number!);
    }

    private IReadOnlyList<Ecommerce.Ports.Notifications.Mail> Mails(string number) =>
        [.. shop.Mails.To(Buyer).Where(mail => mail.Subject.Contains(number, StringComparison.Ordinal))];

    private async Task<string> LinkAsync(Checkout order, string number, int count)
    {
        await order.Order.RequestLookupAsync(EmailAddress.NameOf(Buyer));
        await Eventually.IsTrueAsync(() => Mails(number).Count >= count, $"link {count} came");
        return Mails(number)[count - 1].Text.Split('\n').Single(line => line.StartsWith("ord_", StringComparison.Ordinal));
    }

    private Task<Outcome<OrderGrant>> RedeemAsync(Checkout order, string link, string access, string? key = null) => RedeemAsync(order.Id, link, access, key);

    private Task<Outcome<OrderGrant>> RedeemAsync(OrderId order, string link, string access, string? key = null) =>
        shop.Grains.GetGrain<IOrderGrain>(order.Value).RedeemLookupAsync(new()
        {
            Operation = new() { Id = key ?? $"key of {access}", Fingerprint = access },
            TokenHash = LookupToken.HashOf(link),
            AccessHash = access,
        });
}
