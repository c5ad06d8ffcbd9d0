namespace Ecommerce.Grains.Orders;

/// <summary>What an order keeps of a token that was mailed or handed out.</summary>
public sealed record LookupEntry
{
    /// <summary>SHA-256 of the token, base64url.</summary>
    public string Hash { get; init; } = "";

    /// <summary>From when on it is no longer good.</summary>
    public DateTimeOffset Until { get; init; }
}
