namespace Ecommerce.Ports.Search;

/// <summary>What a buyer has typed so far.</summary>
public sealed record SuggestionQuery
{
    /// <summary>The text; its last word may be unfinished.</summary>
    public required string Text { get; init; }

    /// <summary>Only what is priced in this currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The most suggestions of each kind, 1 to 20.</summary>
    public int Limit { get; init; } = 5;

    /// <summary>Throws when it asks for more than an index must bear.</summary>
    public void Check()
    {
        if (Text.Length > ProductQuery.MaxText || Limit is < 1 or > 20) throw new ArgumentException($"This {nameof(SuggestionQuery)} asks for too much.");
    }
}
