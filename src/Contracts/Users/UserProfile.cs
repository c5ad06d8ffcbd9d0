using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users;

/// <summary>A user as the user may see it.</summary>
[GenerateSerializer, Immutable, Alias("users.UserProfile")]
public sealed record UserProfile
{
    /// <summary>Who.</summary>
    [Id(0)]
    public required UserId Id { get; init; }

    /// <summary>+1 per change: the ETag.</summary>
    [Id(1)]
    public required long Revision { get; init; }

    /// <summary>Normalised e-mail address.</summary>
    [Id(2)]
    public required string Email { get; init; }

    /// <summary>How the shop addresses this person.</summary>
    [Id(3)]
    public required string Name { get; init; }

    /// <summary>Language of mails and pages.</summary>
    [Id(4)]
    public required string Locale { get; init; }

    /// <summary>From before there were roles; empty. <see cref="Staff.IStaffGrain"/> knows what somebody may do.</summary>
    [Id(5)]
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>When the account was made.</summary>
    [Id(6)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the owner has shown to read the address.</summary>
    [Id(7)]
    public bool IsEmailVerified { get; init; }

    /// <summary>Without its personal members.</summary>
    public override string ToString() => $"{nameof(UserProfile)} {Id} {Revision}";
}
