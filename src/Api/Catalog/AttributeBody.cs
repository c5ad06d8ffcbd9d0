using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>A typed fact about a product as staff write and read it: the member of its kind, and no member of another.</summary>
public sealed record AttributeBody
{
    /// <summary>Its name in filters, a slug, e.g. <c>weight</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people, by locale.</summary>
    public required IReadOnlyDictionary<string, string> Label { get; init; }

    /// <summary>What its value is.</summary>
    public required AttributeKind Kind { get; init; }

    /// <summary>Of a text: the text by locale. Of an enum: the label of the choice by locale.</summary>
    public IReadOnlyDictionary<string, string>? Text { get; init; }

    /// <summary>Of a number: at most three decimals.</summary>
    public decimal? Number { get; init; }

    /// <summary>Of a number: its unit, e.g. <c>kg</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Of a boolean.</summary>
    public bool? Boolean { get; init; }

    /// <summary>Of an enum: the code of the choice, a slug.</summary>
    public string? Choice { get; init; }

    /// <summary>Of a date: <c>yyyy-MM-dd</c>.</summary>
    public string? Date { get; init; }
}
