namespace Ecommerce.Api.Users.Recovery;

/// <summary>Which mail somebody asked for.</summary>
internal enum MailWish
{
    /// <summary>A code for another password.</summary>
    Reset,

    /// <summary>The code of a registration, once more.</summary>
    EmailCheck,

    /// <summary>None: an address was registered that has an account, and its owner is told.</summary>
    KnownAddress,
}
