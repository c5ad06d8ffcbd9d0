namespace Ecommerce.Api.Settings;

/// <summary>A place where stock lies. The location <c>main</c> is always there; others are closed, never removed.</summary>
public sealed record LocationBody
{
    /// <summary>Code, e.g. <c>busan</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name, by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its country.</summary>
    public required string Country { get; init; }

    /// <summary>Whether units still leave it and none come.</summary>
    public bool Closed { get; init; }
}
