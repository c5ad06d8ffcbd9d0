namespace Ecommerce.Api.Http;

/// <summary>One page of a list.</summary>
public sealed record Page<T>
{
    /// <summary>The items, in the order of the list.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How to go on.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("page")]
    public required PageInfo Info { get; init; }

    /// <summary>A page; <paramref name="nextCursor"/> is <c>null</c> when it is the last one.</summary>
    public static Page<T> Of(IReadOnlyList<T> items, PageRequest request, string? nextCursor) =>
        new() { Items = items, Info = new PageInfo { NextCursor = nextCursor, Limit = request.Limit } };
}
