using System.Text.Json;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Carts;
using Xunit;

namespace Ecommerce.Tests.Unit.Carts;

public sealed class MergeRulesTests
{
    private static readonly CartId Guest = CartId.From("crt_guest");
    private static readonly CartId Mine = CartId.From("crt_mine");
    private static readonly CartState Empty = new() { Currency = "KRW", Locale = "ko" };

    [Fact]
    public void Merge_WhenOnlyTheGuestHasLines_TheAccountGetsThemAndTheirCurrency()
    {
        var next = MergeRules.Merge(Empty, Merge(Source(Line("A-1", 2))));
        Assert.Equal([Line("A-1", 2)], next.Lines);
        Assert.Equal(("EUR", "en"), (next.Currency, next.Locale));
        Assert.Equal([(0, 2, MergeReason.Added)], Report(next));
    }

    [Fact]
    public void Merge_WhenOnlyTheAccountHasLines_TheyStay()
    {
        var next = MergeRules.Merge(Empty with { Lines = [Line("A-1", 2)] }, Merge(Source()));
        Assert.Equal([Line("A-1", 2)], next.Lines);
        Assert.Equal("KRW", next.Currency);
        Assert.Empty(Report(next));
    }

    [Fact]
    public void Merge_WhenBothHaveLinesWhileBrowsing_TheLargerNumberOfEachCounts()
    {
        var account = Empty with { Lines = [Line("A-1", 2), Line("B-1", 5), Line("C-1", 1)] };
        var next = MergeRules.Merge(account, Merge(Source(Line("B-1", 3), Line("A-1", 4), Line("D-1", 1))));
        Assert.Equal([Line("A-1", 4), Line("B-1", 5), Line("C-1", 1), Line("D-1", 1)], next.Lines);
        Assert.Equal([(5, 5, MergeReason.Kept), (2, 4, MergeReason.Raised), (0, 1, MergeReason.Added)], Report(next));
    }

    [Fact]
    public void Merge_WhenBothHaveLinesInsideTheCheckout_TheGuestsCartWinsAndTheRestIsKeptForLater()
    {
        var account = Empty with { Lines = [Line("A-1", 9), Line("B-1", 5)], Contact = new() { Email = "account@example.com" } };
        var next = MergeRules.Merge(account, Merge(Source(Line("A-1", 1)) with { Contact = new() { Email = "guest@example.com" } }, isCheckout: true));
        Assert.Equal([Line("A-1", 1)], next.Lines);
        Assert.Equal([Line("B-1", 5)], next.Saved);
        Assert.Equal(("EUR", "guest@example.com"), (next.Currency, next.Contact?.Email));
        Assert.Equal([(9, 1, MergeReason.Replaced), (5, 0, MergeReason.SavedForLater)], Report(next));
    }

    [Fact]
    public void Merge_WhenThereIsNoRoom_LinesAreKeptForLater()
    {
        var full = Empty with { Lines = [.. Enumerable.Range(0, CartRules.MaxLines).Select(i => Line($"A-{i}", 1))] };
        var next = MergeRules.Merge(full, Merge(Source(Line("A-0", 3), Line("B-1", 2))));
        Assert.Equal((CartRules.MaxLines, 3), (next.Lines.Length, next.Lines[0].Quantity));
        Assert.Equal([Line("B-1", 2)], next.Saved);
        Assert.Equal((0, 0, MergeReason.NoRoom), Report(next)[1]);
    }

    [Fact]
    public void Merge_WhenCodesAreRefusedOrTooMany_TheyAreLeftOutAndReported()
    {
        var account = Empty with { Coupons = [.. Codes("A1", "A2", "A3")] };
        var command = Merge(Source() with { Coupons = [.. Codes("G1", "G2", "G3", "A1")] }) with
        {
            Refused = [new() { Code = CouponCode.From("G1"), Reason = "promotions.not_valid" }],
        };
        var next = MergeRules.Merge(account, command);
        Assert.Equal(Codes("A1", "A2", "A3", "G2", "G3"), next.Coupons);
        Assert.Equal(["G1"], MergeRules.Find(next, Guest)!.Coupons.Select(coupon => coupon.Code.Value));
    }

    [Fact]
    public void Merge_WhenAnOrderTookLinesOutInBetween_TheyDoNotComeBack()
    {
        var account = CartRules.Close(Empty with { Lines = [Line("A-1", 1)] }, Bought(Line("A-1", 2), Line("B-1", 1)), Mine)!;
        Assert.Equal([Line("A-1", 1)], account.Lines);
        var next = MergeRules.Merge(account, Merge(Source(Line("A-1", 2), Line("B-1", 3)) with { Coupons = [.. Codes("USED", "LEFT")] }));
        Assert.Equal([Line("A-1", 1), Line("B-1", 2)], next.Lines);
        Assert.Equal(Codes("LEFT"), next.Coupons);
        Assert.Empty(next.Bought);
    }

    [Fact]
    public void Merge_WhenTheGuestsCartWasGivenUpAfterTheOrder_NothingIsTakenTwice()
    {
        var account = CartRules.Close(Empty, Bought(Line("A-1", 2)), Mine)!;
        var next = MergeRules.Merge(account, Merge(Source(Line("A-1", 5)) with { ClosedBy = [OrderId.From("ord_1")] }));
        Assert.Equal([Line("A-1", 5)], next.Lines);
    }

    [Fact]
    public void Close_WhenTheGuestsCartWasMergedBefore_TakesItsLinesOutHere()
    {
        var merged = MergeRules.Merge(Empty, Merge(Source(Line("A-1", 5))));
        Assert.Equal([Line("A-1", 3)], CartRules.Close(merged, Bought(Line("A-1", 2)), Mine)!.Lines);
    }

    [Fact]
    public void Find_WhenACartWasMerged_AnswersWhatThatDid()
    {
        var next = MergeRules.Merge(Empty, Merge(Source(Line("A-1", 2))));
        Assert.Single(MergeRules.Find(next, Guest)!.Lines);
        Assert.Null(MergeRules.Find(next, CartId.From("crt_other")));
    }

    [Fact]
    public void Edit_WhenALineIsBroughtBack_ItsUnitsAreAddedAndItIsKeptNoLonger()
    {
        var next = CartRules.Edit(Empty with { Lines = [Line("A-1", 1)], Saved = [Line("A-1", 2), Line("B-1", 1)] }, new() { Restore = Sku.From("A-1") }).Value!;
        Assert.Equal([Line("A-1", 3)], next.Lines);
        Assert.Equal([Line("B-1", 1)], next.Saved);
        Assert.Empty(CartRules.Edit(next, new() { Forget = Sku.From("B-1") }).Value!.Saved);
        Assert.Equal("carts.line_not_found", CartRules.Edit(next, new() { Restore = Sku.From("C-1") }).Rejection!.Code);
    }

    [Fact]
    public void Cart_OfBeforeThereWereMerges_HasNone()
    {
        var old = JsonSerializer.Deserialize("""{"currency":"KRW","lines":[]}""", CartJson.Default.CartState)!;
        Assert.Empty(old.Saved);
        Assert.Empty(old.Merges);
        Assert.Empty(old.Bought);
    }

    private static List<(int From, int To, MergeReason Reason)> Report(CartState state) =>
        [.. MergeRules.Find(state, Guest)!.Lines.Select(line => (line.From, line.To, line.Reason))];

    private static CloseCart Bought(params CartLine[] lines) =>
        new() { Order = OrderId.From("ord_1"), Cart = Guest, Lines = [.. lines], Coupons = [CouponCode.From("USED")] };

    private static MergeCart Merge(CartView source, bool isCheckout = false) => new() { User = UserId.From("usr_ann"), Source = source, IsCheckout = isCheckout };

    private static CartView Source(params CartLine[] lines) =>
        new() { Id = Guest, Version = 3, Currency = "EUR", Locale = "en", Lines = [.. lines], Owner = new() };

    private static CartLine Line(string sku, int quantity) => new() { Sku = Sku.From(sku), Product = ProductId.From("prd_1"), Quantity = quantity };

    private static CouponCode[] Codes(params string[] codes) => [.. codes.Select(CouponCode.From)];
}
