using CsCheck;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Grains.Promotions;
using Xunit;

namespace Ecommerce.Tests.Unit.Promotions;

public sealed class PromotionRulesTests
{
    private static readonly OrderId One = OrderId.From("ord_1");

    private readonly PromotionUses _uses = new();
    private PromotionState _state = new() { Promotion = Codes.Percentage(1_000) with { TotalLimit = 2, CustomerLimit = 1 } };

    [Fact]
    public void Reserve_WhenRepeated_TakesOneUse()
    {
        Reserve(One);
        var again = Reserve(One);

        Assert.Equal((UseStatus.Reserved, 1), (again.Value, _state.Reserved));
    }

    [Fact]
    public void Reserve_WhenTheTotalLimitIsReached_IsRefused()
    {
        Reserve(One, "a");
        Reserve(OrderId.From("ord_2"), "b");

        Assert.Equal("promotions.used_up", Reserve(OrderId.From("ord_3"), "c").Rejection!.Code);
    }

    [Fact]
    public void Reserve_WhenAnyNameOfTheCustomerHasItsUses_IsRefused()
    {
        Reserve(One, "usr_1", "mail");

        Assert.Equal("promotions.customer_limit", Reserve(OrderId.From("ord_2"), "mail").Rejection!.Code);
    }

    [Fact]
    public void Reserve_InOneBatch_SeesTheUsesBeforeIt()
    {
        var book = new PromotionBook(_state, _uses);

        PromotionRules.Reserve(book, Command(One, "a"), Codes.Now);
        var second = PromotionRules.Reserve(book, Command(OrderId.From("ord_2"), "a"), Codes.Now);

        Assert.Equal("promotions.customer_limit", second.Rejection!.Code);
    }

    [Fact]
    public void Reserve_AfterItsRelease_IsRefused()
    {
        Apply(book => PromotionRules.Release(book, One, Codes.Now));

        Assert.Equal("promotions.not_valid", Reserve(One).Rejection!.Code);
        Assert.Equal((0, 0), (_state.Reserved, _state.Committed));
    }

    [Fact]
    public void Reserve_AfterTheOrderEnded_IsRefused()
    {
        var late = Apply(book => PromotionRules.Reserve(book, Command(One, "a") with { Deadline = Codes.Now.AddTicks(-1) }, Codes.Now));

        Assert.Equal("promotions.not_valid", late.Rejection!.Code);
    }

    [Fact]
    public void Release_AfterCommit_FreesTheUseForTheSameCustomer()
    {
        Reserve(One, "a");
        Apply(book => PromotionRules.Commit(book, One, Codes.Now));
        Apply(book => PromotionRules.Release(book, One, Codes.Now));

        Assert.Equal(UseStatus.Reserved, Reserve(OrderId.From("ord_2"), "a").Value);
    }

    [Fact]
    public void Commit_OfAnUnknownUse_IsNeverDone() =>
        Assert.Equal("promotions.use_unknown", Apply(book => PromotionRules.Commit(book, One, Codes.Now)).Rejection!.Code);

    [Fact]
    public void Set_WhenItExistsOrDoesNot_AsksForTheRightOne()
    {
        var command = new SetPromotion { Operation = new() { Id = "key" }, Promotion = Codes.Percentage(1_000) };

        Assert.Equal("promotions.code_taken", PromotionRules.Set(new(_state, _uses), command, 1, Codes.Now)!.Code);
        Assert.Equal("shop.stale_version", PromotionRules.Set(new(_state, _uses), command with { ExpectedRevision = 7 }, 1, Codes.Now)!.Code);
        Assert.Equal("promotions.not_found", PromotionRules.Set(new(new(), _uses), command with { ExpectedRevision = 1 }, 1, Codes.Now)!.Code);
    }

    [Fact]
    public void Uses_WhateverHappens_AreWhatTheCountersSayAndWithinTheLimits() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 3]).Array[0, 60].Sample(steps =>
        {
            var test = new PromotionRulesTests();
            foreach (var (what, order, customer) in steps)
            {
                var id = OrderId.From($"ord_{order}");
                test.Apply(book => what switch
                {
                    0 => PromotionRules.Reserve(book, Command(id, $"c{customer}"), Codes.Now),
                    1 => PromotionRules.Commit(book, id, Codes.Now),
                    _ => PromotionRules.Release(book, id, Codes.Now),
                });
                var uses = Enumerable.Range(0, 10).Select(i => test._uses.Find(OrderId.From($"ord_{i}"))).OfType<PromotionUse>().ToList();
                Assert.Equal(uses.Count(use => use.Status == UseStatus.Reserved), test._state.Reserved);
                Assert.Equal(uses.Count(use => use.Status == UseStatus.Committed), test._state.Committed);
                Assert.InRange(test._state.Reserved + test._state.Committed, 0, 2);
                Assert.All(Enumerable.Range(0, 4), i => Assert.InRange(test._uses.CountOf($"c{i}"), 0, 1));
            }
        }, iter: 500, seed: "0N0XIzNsQ0O2");

    private Contracts.Outcome<UseStatus> Reserve(OrderId order, params string[] customer) =>
        Apply(book => PromotionRules.Reserve(book, Command(order, customer), Codes.Now));

    private static ReserveUse Command(OrderId order, params string[] customer) =>
        new() { Order = order, Customer = [.. customer], Deadline = Codes.Now.AddMinutes(30) };

    /// <summary>One command in a batch of its own, written.</summary>
    private Contracts.Outcome<UseStatus> Apply(Func<PromotionBook, Contracts.Outcome<UseStatus>> decide)
    {
        var book = new PromotionBook(_state, _uses);
        var outcome = decide(book);
        _state = book.State;
        foreach (var (order, use) in book.Changed) _uses.Remember(order, use);
        return outcome;
    }
}
