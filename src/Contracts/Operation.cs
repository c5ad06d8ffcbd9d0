namespace Ecommerce.Contracts;

/// <summary>
/// Identity of a command: whoever repeats it with the same id gets the same answer, and its effect happens once.
/// </summary>
[GenerateSerializer, Immutable, Alias("Operation")]
public sealed record Operation
{
    /// <summary>The idempotency key, scoped by caller and route; 8 to 128 visible ASCII characters before the scope.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Hash of the canonical body. The same id with another fingerprint is refused with <c>shop.idempotency_key_reused</c>.</summary>
    [Id(1)]
    public string Fingerprint { get; init; } = "";
}
