using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>What the order store indexes: the lists of <c>IOrderQueries</c> and the number's uniqueness rest on these.</summary>
public static class OrderIndexes
{
    /// <summary>By user and by age, newest last; the number alone and unique.</summary>
    public static readonly IReadOnlyList<RecordIndex> All =
    [
        new("user", ["state.user", "state.placedAt"]),
        new("placed", ["state.placedAt"]),
        new("number", ["state.number"], Unique: true),
    ];
}
