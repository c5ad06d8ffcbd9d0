namespace Ecommerce.Ports.Search;

/// <summary>A filter by an attribute of the product or an option of the variant: one of the values, or a range, or both.</summary>
public sealed record AttributeFilter
{
    /// <summary>Name of the attribute or option.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Any of these, each in the spelling of a facet: <c>1.2</c>, <c>true</c>, the code of a choice, <c>2026-03-01</c>; of an option its English text.
    /// </summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Lowest number in thousandths, or first day as days since 0001-01-01.</summary>
    public long? From { get; init; }

    /// <summary>Highest number in thousandths, or last day.</summary>
    public long? To { get; init; }
}
