namespace Ecommerce.Contracts.Promotions;

/// <summary>Creates or changes a promotion.</summary>
[GenerateSerializer, Immutable, Alias("promotions.SetPromotion")]
public sealed record SetPromotion
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The revision that was read; <c>null</c> to create it.</summary>
    [Id(1)]
    public long? ExpectedRevision { get; init; }

    /// <summary>What it gives.</summary>
    [Id(2)]
    public required Promotion Promotion { get; init; }
}
