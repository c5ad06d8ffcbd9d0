namespace Ecommerce.Grains.Users;

/// <summary>What an outbox says of a mail to an account's owner. It holds no token, only what one can be made from by whoever has the shop's key.</summary>
public sealed record AccountMail
{
    /// <summary>Address that it goes to.</summary>
    public string To { get; init; } = "";

    /// <summary>How the shop addresses this person.</summary>
    public string Name { get; init; } = "";

    /// <summary>Language.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Number used once that the mail's token is made from; <c>null</c> when the mail carries none.</summary>
    public string? Nonce { get; init; }
}
