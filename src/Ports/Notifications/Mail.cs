namespace Ecommerce.Ports.Notifications;

/// <summary>A mail in plain text.</summary>
public sealed record Mail
{
    /// <summary>The same each time that it is sent: a server or a reader may drop the second of two. Letters, digits, <c>/</c>, <c>_</c>, <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Address that it comes from.</summary>
    public required string From { get; init; }

    /// <summary>Address that it goes to.</summary>
    public required string To { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Language: <c>en</c> or <c>ko</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Without its personal members.</summary>
    public override string ToString() => $"{nameof(Mail)} {Id}";
}
