using System.Text.Json.Serialization;

namespace Ecommerce.Api.Http;

/// <summary>How to go on from one page of a list.</summary>
public sealed record PageInfo
{
    /// <summary>Send it as <c>cursor</c> for the next page; <c>null</c> on the last one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? NextCursor { get; init; }

    /// <summary>Items of a full page.</summary>
    public required int Limit { get; init; }
}
