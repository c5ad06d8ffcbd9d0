namespace Ecommerce.Contracts.Orders;

/// <summary>Access to an order for whoever reads its mail.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderGrant")]
public sealed record OrderGrant
{
    /// <summary>The order.</summary>
    [Id(0)]
    public required OrderId Order { get; init; }

    /// <summary>When it ends.</summary>
    [Id(1)]
    public required DateTimeOffset Until { get; init; }
}
