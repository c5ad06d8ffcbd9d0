using System.Text.Json;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class LookupRulesTests
{
    private static readonly string Kim = EmailAddress.NameOf("kim@example.com");
    private static readonly OrderState Order = PaidOrders.Three();
    private static readonly DateTimeOffset Now = Orders.Now;

    [Theory]
    [InlineData("kim@example.com")]
    [InlineData(" Kim@Example.COM ")]
    public void MayMail_WhenTheAddressIsTheOrders_CaseDoesNotMatter(string email)
    {
        var order = Order with { Contact = Order.Contact with { Email = email } };
        Assert.True(LookupRules.MayMail(order, Kim, Now));
        Assert.False(LookupRules.MayMail(order, EmailAddress.NameOf("lee@example.com"), Now));
    }

    [Fact]
    public void MayMail_WhenTheOrderIsNoGuests_IsFalse()
    {
        var ann = UserId.From("usr_ann");
        Assert.False(LookupRules.MayMail(Order with { User = ann }, Kim, Now));
        Assert.False(LookupRules.MayMail(Order with { Owner = new() { User = ann } }, Kim, Now));
        Assert.False(LookupRules.MayMail(Order with { Number = null }, Kim, Now));
    }

    [Fact]
    public void MayMail_WhenTheBuyerWasErased_IsFalseAndWhatWasOutIsWorthless()
    {
        var ann = UserId.From("usr_ann");
        var (order, command) = Granted(LookupRules.Mail(Order, "open", Now));
        var erased = OrderErasure.Forget(order with { User = ann, Contact = Order.Contact }, ann)!;
        Assert.Equal("kim@example.com", erased.Contact.Email);
        Assert.False(LookupRules.MayMail(erased, Kim, Now + LookupRules.MailPause));
        Assert.False(LookupRules.Admits(erased, command.AccessHash, Now));
        Assert.Equal("orders.lookup_refused", LookupRules.Redeem(erased, Redeem("open"), Now).Rejection?.Code);
        // Also where one was mailed before the erasure was written.
        Assert.Equal("orders.lookup_refused", LookupRules.Redeem(erased with { Lookups = order.Lookups }, Redeem("open"), Now).Rejection?.Code);
    }

    [Fact]
    public void MayMail_WithinAMinute_IsFalseAlsoWhenTheLinkWasUsed()
    {
        var (order, _) = Granted(Order);
        Assert.False(LookupRules.MayMail(order, Kim, Now + LookupRules.MailPause - TimeSpan.FromTicks(1)));
        Assert.True(LookupRules.MayMail(order, Kim, Now + LookupRules.MailPause));
    }

    [Fact]
    public void MayMail_WhileThreeAreOpen_IsFalseAndNoneOfThemIsReplaced()
    {
        var (order, now) = (Order, Now);
        for (var i = 0; i < LookupRules.MaxOpen; i++, now += LookupRules.MailPause)
        {
            Assert.True(LookupRules.MayMail(order, Kim, now));
            order = LookupRules.Mail(order, $"link-{i}", now);
        }

        Assert.False(LookupRules.MayMail(order, Kim, now));
        Assert.All([0, 1, 2], i => Assert.Null(LookupRules.Redeem(order, Redeem($"link-{i}"), now).Rejection));
        Assert.True(LookupRules.MayMail(order, Kim, Now + LookupRules.LinkLifetime));
    }

    [Fact]
    public void Redeem_WhenUsedUnknownOrTooOld_IsRefusedAlike()
    {
        var order = LookupRules.Mail(Order, "link", Now);
        var used = LookupRules.Redeem(order, Redeem("link"), Now).Value!;
        Assert.Equal("orders.lookup_refused", LookupRules.Redeem(used, Redeem("link"), Now).Rejection?.Code);
        Assert.Equal("orders.lookup_refused", LookupRules.Redeem(order, Redeem("other"), Now).Rejection?.Code);
        Assert.Equal("orders.lookup_refused", LookupRules.Redeem(order, Redeem("link"), Now + LookupRules.LinkLifetime).Rejection?.Code);
        Assert.Equal("orders.lookup_refused", LookupRules.Redeem(Order, Redeem("link"), Now).Rejection?.Code);
    }

    [Fact]
    public void Admits_WhoeverHasTheAccessToken_ForAnHour()
    {
        var (order, command) = Granted(Order);
        Assert.True(LookupRules.Admits(order, command.AccessHash, Now + LookupRules.AccessLifetime - TimeSpan.FromTicks(1)));
        Assert.False(LookupRules.Admits(order, command.AccessHash, Now + LookupRules.AccessLifetime));
        // The link's own token is no access, nor is nothing.
        Assert.False(LookupRules.Admits(order, command.TokenHash, Now));
        Assert.False(LookupRules.Admits(order, null, Now));
        Assert.False(LookupRules.Admits(Order, command.AccessHash, Now));
    }

    [Fact]
    public void Lookups_StoredBeforeTheirLists_AreNone()
    {
        var stored = JsonSerializer.Deserialize("""{"mailedAt":"2026-11-22T10:00:00Z"}""", OrderJson.Default.OrderLookups)!;
        Assert.Empty(stored.Open);
        Assert.Empty(stored.Granted);
    }

    private static (OrderState Order, RedeemLookup Command) Granted(OrderState order)
    {
        var command = Redeem("used");
        return (LookupRules.Redeem(LookupRules.Mail(order, "used", Now), command, Now).Value!, command);
    }

    private static RedeemLookup Redeem(string hash) =>
        new() { Operation = new() { Id = $"key-{hash}" }, TokenHash = hash, AccessHash = $"access of {hash}" };
}
