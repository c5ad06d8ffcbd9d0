namespace Ecommerce.Api.Catalog;

/// <summary>A category as staff write it; its slug stands in the address.</summary>
public sealed record CategoryBody
{
    /// <summary>Name by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>Slug of the category above; left out at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Place among its siblings, low first.</summary>
    public int Position { get; set; }
}
