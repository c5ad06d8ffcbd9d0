namespace Ecommerce.Api.Catalog;

/// <summary>The category tree as staff read it.</summary>
public sealed record CategoryRecords
{
    /// <summary>Each after its parent, siblings in their order.</summary>
    public required IReadOnlyList<CategoryRecord> Items { get; init; }
}
