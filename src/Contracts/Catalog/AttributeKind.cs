namespace Ecommerce.Contracts.Catalog;

/// <summary>What the value of an attribute is.</summary>
[GenerateSerializer, Alias("catalog.AttributeKind")]
public enum AttributeKind
{
    /// <summary>Free text by locale: shown, searched, not filtered by.</summary>
    Text,

    /// <summary>A number with a unit.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of a few choices, each a code with a label by locale.</summary>
    Enum,

    /// <summary>A day.</summary>
    Date,
}
