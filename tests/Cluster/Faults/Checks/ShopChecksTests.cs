using System.Text.Json.Nodes;
using Ecommerce.Contracts.Payments;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>A check that never bites is worth nothing: each is shown the fault that it is for.</summary>
public sealed class ShopChecksTests
{
    [Fact]
    public void Facts_ThatAreRight_AreFoundRight() => Assert.Empty(new KnownFacts().Violations());

    [Fact]
    public void Oversell_IsFound() => Bites("I1", facts => facts.Writes.Insert(4, ("sku", "A-1", 4, Of(facts, "sku", "committed", 6))));

    [Fact]
    public void UnitsThatVanish_AreFound() => Bites("I2", facts => Set(facts, "sku", "onHand", 4));

    [Fact]
    public void CountersThatDisagreeWithHolds_AreFound() => Bites("I2", facts => Set(facts, "sku", "committed", 1));

    [Fact]
    public void AHoldThatOutlivesItsOrder_IsFound() => Bites("I3", facts => facts.Entries["h:crt_1:1:A-1"]["status"] = "held");

    [Fact]
    public void ASecondCharge_IsFound() => Bites("I4", facts => facts.Ledger.Add(KnownFacts.Done("auth:2", PaymentOperationKind.Authorize) with { Reference = "pi_2" }));

    [Fact]
    public void ACaptureThatThePaymentDoesNotKnow_IsFound() =>
        Bites("I5", facts => facts.Last("payment")["state"]!["operations"]![1]!["status"] = "declined");

    [Fact]
    public void AConfirmedOrderWithoutMoney_IsFound() => Bites("I6", facts => facts.Ledger.Clear());

    [Fact]
    public void AnAcknowledgedOrderThatIsNotThere_IsFound() => Bites("I7", facts => facts.Placed = facts.Placed with { Body = """{"orderId":"ord_2"}""" });

    [Fact]
    public void AnotherAnswerToTheSameRequest_IsFound() =>
        Bites("I8", facts => facts.Again = facts.Placed with { Body = """{"orderId":"ord_1","number":"another"}""", IsReplay = true });

    [Fact]
    public void ARequestThatRunsTwice_IsFound() => Bites("I8", facts => facts.Again = facts.Placed with { IsReplay = false });

    [Fact]
    public void AnEventThatNobodyHeardOf_IsFound() => Bites("I9", facts => facts.Events.Clear());

    [Fact]
    public void AStepThatNoOrderTakes_IsFound() => Bites("I11", facts => facts.Writes[1].Body["state"]!["status"] = "expired");

    [Fact]
    public void AnOrderThatNeverEnds_IsFound() => Bites("I13", facts => facts.Last("order")["state"]!["paymentStatus"] = "unknown");

    [Fact]
    public void AnotherAmountThanWasQuoted_IsFound() => Bites("I14", facts => facts.Ledger[1] = KnownFacts.Done("cap", PaymentOperationKind.Capture, amount: 99));

    [Fact]
    public void AnotherTotalThanTheBuyerSaw_IsFound() =>
        Bites("I14", facts => facts.Last("order")["state"]!["quote"]!["total"]!["amount"] = 120);

    [Fact]
    public void ACartThatWasGivenUpForNothing_IsFound() =>
        Bites("I22", facts => facts.Writes.Add(("cart", "crt_1", 1, JsonNode.Parse("""{"sequence":0,"state":{"mergedInto":"crt_2"}}""")!)));

    [Fact]
    public void AUseThatOutlivesItsOrder_IsFound() => Bites("I20", facts => Use(facts, "reserved", reserved: 1));

    [Fact]
    public void UsesThatTheCountersDoNotKnow_AreFound() => Bites("I20", facts => Use(facts, "committed", reserved: 1));

    [Fact]
    public void MoreUsesThanTheLimit_AreFound() => Bites("I20", facts => Use(facts, "committed", reserved: 7));

    [Fact]
    public void AChangeThatTheTimelineDoesNotTell_IsFound() => Bites("I21", facts => facts.Timeline.Remove(2));

    [Fact]
    public void AGapInTheTimeline_IsFound() => Bites("I21", facts => facts.Timeline[2]["revision"] = 3);

    [Fact]
    public void AVersionWrittenTwice_IsFound() => Bites("I18", facts => facts.Writes[3] = facts.Writes[3] with { Version = 2 });

    private static void Bites(string invariant, Action<KnownFacts> damage)
    {
        var facts = new KnownFacts();
        damage(facts);
        Assert.Contains(facts.Violations(), violation => violation.StartsWith(invariant + ":", StringComparison.Ordinal));
    }

    private static void Use(KnownFacts facts, string status, int reserved)
    {
        facts.Last("order")["state"]!["quote"]!["coupons"] = JsonNode.Parse("""[{"code":"TEN","isLimited":true}]""");
        facts.Writes.Add(("promotion", "TEN", 1, JsonNode.Parse($$$"""{"sequence":0,"state":{"promotion":{"totalLimit":5},"reserved":{{{reserved}}}}}""")!));
        facts.Uses["u:ord_1"] = JsonNode.Parse($$"""{"status":"{{status}}"}""")!;
    }

    private static void Set(KnownFacts facts, string kind, string counter, long units) => facts.Last(kind)["state"]![counter] = units;

    private static JsonNode Of(KnownFacts facts, string kind, string counter, long units)
    {
        var copy = facts.Last(kind).DeepClone();
        copy["state"]![counter] = units;
        return copy;
    }
}
