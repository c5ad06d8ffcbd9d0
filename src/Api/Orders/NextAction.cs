namespace Ecommerce.Api.Orders;

/// <summary>What the buyer must do.</summary>
public sealed record NextAction
{
    /// <summary>Always <c>redirect</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The gateway's page.</summary>
    public required string Url { get; init; }
}
