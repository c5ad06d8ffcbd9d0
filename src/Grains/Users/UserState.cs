using System.Collections.Immutable;

namespace Ecommerce.Grains.Users;

/// <summary>An account.</summary>
public sealed record UserState
{
    /// <summary>Normalised e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>PHC string.</summary>
    public string PasswordHash { get; init; } = "";

    /// <summary>How the shop addresses this person.</summary>
    public string Name { get; init; } = "";

    /// <summary>Language of mails and pages.</summary>
    public string Locale { get; init; } = "";

    /// <summary>From before there were roles; nobody asks it any more.</summary>
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>+1 whenever sessions are ended: a sign-in that began before opens none.</summary>
    public int SessionVersion { get; init; }

    /// <summary>Sessions that have not been ended, oldest first; none in a record of before there was a list.</summary>
    public ImmutableArray<SessionEntry> Sessions { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether the owner has shown to read the address.</summary>
    public bool IsEmailVerified { get; init; }

    /// <summary>Tokens that were mailed to show that an address is read, the account's or the one it is to get, oldest first.</summary>
    public ImmutableArray<TokenEntry> EmailChecks { get => field.IsDefault ? Several(EmailCheck) : field; init; }

    /// <summary>Tokens that were mailed to reset the password, oldest first; none when one was used.</summary>
    public ImmutableArray<TokenEntry> Resets { get => field.IsDefault ? Several(Reset) : field; init; }

    /// <summary>The only one of <see cref="EmailChecks"/> in a record of before there were several; read, and written no more.</summary>
    public TokenEntry? EmailCheck { get; init; }

    /// <summary>The only one of <see cref="Resets"/> in a record of before there were several; read, and written no more.</summary>
    public TokenEntry? Reset { get; init; }

    /// <summary>When the owner was last told that somebody registered with this address.</summary>
    public DateTimeOffset? NoticedAt { get; init; }

    /// <summary>Addresses, in the order they were added.</summary>
    public ImmutableArray<AddressEntry> Addresses { get; init; } = [];

    /// <summary>When the account was erased; everything else is empty since.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The operation that made it: kept for good, unlike the answers of later ones.</summary>
    public string RegisteredBy { get; init; } = "";

    /// <summary>Fingerprint of that operation.</summary>
    public string RegistrationFingerprint { get; init; } = "";

    private static ImmutableArray<TokenEntry> Several(TokenEntry? only) => only is null ? [] : [only];
}
