namespace Ecommerce.Api.Orders;

/// <summary>One reason why a person must look at an order.</summary>
public sealed record ConcernBody
{
    /// <summary>Why: a stable code, or a sentence of the gateway's report.</summary>
    public required string Reason { get; init; }

    /// <summary>What it is about, such as the key of a payment's operation; with it, this one alone can be resolved.</summary>
    public string? About { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }
}
