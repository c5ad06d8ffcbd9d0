using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>What may happen to an account: (state, command, now) to the next state or a refusal.</summary>
public static class UserRules
{
    /// <summary>The account that a registration makes.</summary>
    public static UserState Register(RegisterUser command, DateTimeOffset now) => new()
    {
        Email = command.Email,
        PasswordHash = command.PasswordHash,
        Name = command.Name,
        Locale = command.Locale,
        CreatedAt = now,
        IsEmailVerified = command.IsVouchedFor,
        RegisteredBy = command.Operation.Id,
        RegistrationFingerprint = command.Operation.Fingerprint,
    };

    /// <summary>Whether this registration is the one that made the account.</summary>
    public static bool IsOrigin(UserState state, Operation operation) =>
        state.RegisteredBy == operation.Id && state.RegistrationFingerprint == operation.Fingerprint;

    /// <summary>The account after a change of its profile.</summary>
    public static UserState Update(UserState state, UpdateProfile command) =>
        state with { Name = command.Name ?? state.Name, Locale = command.Locale ?? state.Locale };

    /// <summary>The account with a stronger hash; the same one when the password is no longer the one that was verified.</summary>
    public static UserState Upgrade(UserState state, UpgradePassword command) =>
        state.PasswordHash == command.OldHash ? state with { PasswordHash = command.NewHash } : state;

    /// <summary>The account whose sessions have ended.</summary>
    public static UserState EndSessions(UserState state) => SessionListRules.EndOthers(state, kept: null);

    /// <summary>Whether the account's record holds a claimed name.</summary>
    public static bool Holds(UserState state, string space, string name) =>
        space == EmailAddress.Space && state.Email.Length > 0 && name == EmailAddress.NameOf(state.Email);
}
