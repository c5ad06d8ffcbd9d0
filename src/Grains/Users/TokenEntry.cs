namespace Ecommerce.Grains.Users;

/// <summary>What a user's record keeps of a token that was mailed.</summary>
public sealed record TokenEntry
{
    /// <summary>SHA-256 of the token, base64.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Address that it was sent to.</summary>
    public string Email { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }
}
