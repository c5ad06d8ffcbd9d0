namespace Ecommerce.Contracts.Orders;

/// <summary>Exchanges the token of a mailed link for access to its order.</summary>
[GenerateSerializer, Immutable, Alias("orders.RedeemLookup")]
public sealed record RedeemLookup
{
    /// <summary>Operation; its fingerprint is the hash of what is handed out.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>SHA-256 of the link's token, base64url.</summary>
    [Id(1)]
    public required string TokenHash { get; init; }

    /// <summary>SHA-256 of the access token that the caller hands out, base64url.</summary>
    [Id(2)]
    public required string AccessHash { get; init; }
}
