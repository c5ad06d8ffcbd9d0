namespace Ecommerce.Api.Orders;

/// <summary>Something that staff can do about an order.</summary>
public sealed record AttentionAction
{
    /// <summary><c>askGateway</c>, <c>retryCapture</c>, <c>refund</c> (with <c>retryOf</c>), <c>cancel</c> or <c>resolve</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is posted to.</summary>
    public required string Path { get; init; }
}
