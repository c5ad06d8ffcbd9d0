namespace Ecommerce.Contracts.Carts;

/// <summary>Changes a cart.</summary>
[GenerateSerializer, Immutable, Alias("carts.ChangeCart")]
public sealed record ChangeCart
{
    /// <summary>Who asks.</summary>
    [Id(0)]
    public required CartAccess Access { get; init; }

    /// <summary>Identity of the command, when the client gave one.</summary>
    [Id(1)]
    public Operation? Operation { get; init; }

    /// <summary>The version that the client saw (If-Match); <c>null</c> = whichever.</summary>
    [Id(2)]
    public long? ExpectedVersion { get; init; }

    /// <summary>What to change.</summary>
    [Id(3)]
    public required CartEdit Edit { get; init; }
}
