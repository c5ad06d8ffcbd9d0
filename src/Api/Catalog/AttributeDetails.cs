using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>A typed fact about a product as buyers see it, in one locale.</summary>
public sealed record AttributeDetails
{
    /// <summary>Its name in filters, e.g. <c>weight</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Label { get; init; }

    /// <summary>What its value is.</summary>
    public required AttributeKind Kind { get; init; }

    /// <summary>The text, or the label of the choice.</summary>
    public string? Text { get; init; }

    /// <summary>The number.</summary>
    public decimal? Number { get; init; }

    /// <summary>The unit of the number.</summary>
    public string? Unit { get; init; }

    /// <summary>Yes or no.</summary>
    public bool? Boolean { get; init; }

    /// <summary>The code of the choice.</summary>
    public string? Choice { get; init; }

    /// <summary>The day, <c>yyyy-MM-dd</c>.</summary>
    public string? Date { get; init; }
}
