namespace Ecommerce.Ports.Search;

/// <summary>What a suggestion leads to.</summary>
public enum SuggestionKind
{
    /// <summary>A product.</summary>
    Product,

    /// <summary>All of a category.</summary>
    Category,

    /// <summary>All of a brand.</summary>
    Brand,
}
