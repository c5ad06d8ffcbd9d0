namespace Ecommerce.Ports.Search;

/// <summary>What an index holds.</summary>
public sealed record SearchIndexState
{
    /// <summary>False while it was never built to its end: it is new, was deleted, or has an older form.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Published products in it.</summary>
    public required int Products { get; init; }

    /// <summary>Their variants.</summary>
    public required int Variants { get; init; }
}
