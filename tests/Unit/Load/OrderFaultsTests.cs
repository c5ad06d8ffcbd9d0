using System.Text.Json;
using Ecommerce.Tests.Load;
using Xunit;

namespace Ecommerce.Tests.Unit.Load;

/// <summary>The check of the books must bite: each way of being wrong is told.</summary>
public sealed class OrderFaultsTests
{
    private static readonly (string, long)[] TakenOnce = [("authorize", 500), ("capture", 500)];

    [Fact]
    public void Of_AnOrderThatIsConfirmedAndPaidOnce_AreNone() => Assert.Empty(Faults("confirmed", 500, TakenOnce));

    [Fact]
    public void Of_AnOrderThatIsCancelledNow_SayIt() => Assert.Equal("ord_1 was confirmed and is now cancelled", Assert.Single(Faults("cancelled", 500, TakenOnce)));

    [Fact]
    public void Of_APaymentThatTookLess_SayIt() => Assert.Equal("ord_1 costs 500, its payment says 499 taken", Assert.Single(Faults("confirmed", 499, TakenOnce)));

    [Fact]
    public void Of_AnOrderThatTheGatewayChargedTwice_SayIt() =>
        Assert.Equal("ord_1 costs 500, the gateway has capture 500, capture 500", Assert.Single(Faults("confirmed", 500, ("capture", 500), ("capture", 500))));

    [Fact]
    public void Of_AnOrderThatTheGatewayNeverSaw_SayIt() => Assert.Single(Faults("confirmed", 500));

    private static List<string> Faults(string status, long captured, params (string Kind, long Amount)[] ledger)
    {
        var order = JsonElement.Parse($$"""{"id":"ord_1","status":"{{status}}","totals":{"total":{"amount":500} } }""");
        var payment = JsonElement.Parse($$"""{"id":"pay_1","captured":{"amount":{{captured}} } }""");
        return [.. OrderFaults.Of(order, payment, ledger.ToLookup(_ => "pay_1", operation => operation))];
    }
}
