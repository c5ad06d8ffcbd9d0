using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users;

/// <summary>Makes an account.</summary>
[GenerateSerializer, Immutable, Alias("users.RegisterUser")]
public sealed record RegisterUser
{
    /// <summary>Identity of the command. Its fingerprint never covers the password: a fast hash of it would undo the slow one.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Normalised by <see cref="EmailAddress.TryNormalize"/>.</summary>
    [Id(1)]
    public required string Email { get; init; }

    /// <summary>PHC string of the password; the password itself never leaves the API.</summary>
    [Id(2)]
    public required string PasswordHash { get; init; }

    /// <summary>How the shop addresses this person.</summary>
    [Id(3)]
    public required string Name { get; init; }

    /// <summary>Language of mails and pages: <c>en</c> or <c>ko</c>.</summary>
    [Id(4)]
    public required string Locale { get; init; }

    /// <summary>From before there were roles; it grants nothing.</summary>
    [Id(5)]
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>Whether somebody answers for the address, so that its owner need not show to read it: who set the shop up, or its demo.</summary>
    [Id(6)]
    public bool IsVouchedFor { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(RegisterUser);
}
