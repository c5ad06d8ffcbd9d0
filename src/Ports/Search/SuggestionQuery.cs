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
}
