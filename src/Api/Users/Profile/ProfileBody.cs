using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Profile;

/// <summary>A user's own account.</summary>
internal sealed record ProfileBody
{
    /// <summary>Id.</summary>
    public required UserId Id { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Whether you have shown to read that address.</summary>
    public required bool EmailVerified { get; init; }

    /// <summary>How the shop addresses this person.</summary>
    public required string Name { get; init; }

    /// <summary>`en` or `ko`.</summary>
    public required string Locale { get; init; }

    /// <summary>What staff may do; empty for buyers.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public static ProfileBody Of(UserProfile profile, IReadOnlyList<string> permissions) => new()
    {
        Id = profile.Id,
        Email = profile.Email,
        EmailVerified = profile.IsEmailVerified,
        Name = profile.Name,
        Locale = profile.Locale,
        Permissions = permissions,
        CreatedAt = profile.CreatedAt,
    };

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(ProfileBody);
}
