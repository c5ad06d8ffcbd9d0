namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>I14: nobody buys for less than the shop asks, and nobody sees what is another's.</summary>
public static class OwnPrices
{
    public static IEnumerable<string> Violations(IReadOnlyList<Operation> operations) =>
        from operation in operations
        where operation.Result == "ok" && operation.Name is "place for less" or "look at others" or "too much"
        where operation.Result == "ok"
        select $"I14: {operation.Name} was answered {operation.Status}";
}
