namespace Ecommerce.Api.Search;

/// <summary>The search index, for staff.</summary>
public sealed record SearchIndexBody
{
    /// <summary>Published products in it.</summary>
    public required int Products { get; init; }

    /// <summary>Their variants.</summary>
    public required int Variants { get; init; }

    /// <summary>False while it is being built for the first time, or anew.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether this process builds it now.</summary>
    public required bool IsBuilding { get; init; }
}
