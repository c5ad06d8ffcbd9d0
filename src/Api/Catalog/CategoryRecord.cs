namespace Ecommerce.Api.Catalog;

/// <summary>A category as staff read it, with every locale.</summary>
public sealed record CategoryRecord
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Name by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>Slug of the category above; missing at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Place among its siblings, low first.</summary>
    public required int Position { get; init; }
}
