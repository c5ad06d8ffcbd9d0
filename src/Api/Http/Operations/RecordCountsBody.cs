namespace Ecommerce.Api.Http.Operations;

/// <summary>The record stores of the process that answered.</summary>
public sealed record RecordCountsBody
{
    /// <summary>By name.</summary>
    public required IReadOnlyList<RecordStoreBody> Stores { get; init; }
}
