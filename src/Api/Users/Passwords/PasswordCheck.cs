namespace Ecommerce.Api.Users.Passwords;

/// <summary>What a password turned out to be.</summary>
internal enum PasswordCheck
{
    /// <summary>Not the one.</summary>
    Wrong,

    /// <summary>The one.</summary>
    Right,

    /// <summary>The one, but its hash was made with weaker parameters than today's: make a new one.</summary>
    RightButWeak,
}
