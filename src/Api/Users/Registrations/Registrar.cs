using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Recovery;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Registrations;

/// <summary>
/// Registers buyers without telling who is one already. An address that is taken is answered like a new one: the password is checked by the same
/// rules and hashed before anything is looked up, and status and body are the same. The account that exists stays as it is, so whoever typed the
/// address of another gains nothing, and whoever forgot to have an account is told by mail.
/// </summary>
internal sealed class Registrar(Accounts accounts, IPasswordHasher hasher, MailRequests mails, SecurityLog log, TimeProvider clock)
{
    private const string Scope = "users.register";

    /// <summary>Registers; the refusal is none that depends on whether the address is taken.</summary>
    public async Task<Rejection?> RegisterAsync(
        RegistrationBody body, string email, IdempotencyKey key, string address, CancellationToken cancellationToken)
    {
        var command = new RegisterUser
        {
            Operation = OperationOf(body, email, key),
            Email = email,
            PasswordHash = await hasher.HashAsync(body.Password, cancellationToken),
            Name = body.Name.Trim(),
            Locale = body.Locale ?? Locales.Default,
        };
        var outcome = await accounts.CreateAsync(IdOf(email, key), command, cancellationToken);
        if (outcome.Value is { } user) log.Registered(user.Id, address);
        if (outcome.Rejection?.Code != Problems.EmailTaken.Code) return outcome.Rejection;

        // Whoever forgot to have an account learns it where nobody else does.
        mails.TryTake(new(email, MailWish.KnownAddress));
        return null;
    }

    /// <summary>
    /// With a key the id follows from it, so that a repetition after a crash is the same claimant and need not wait. The address is part of
    /// it because keys of people who are not signed in share one scope.
    /// </summary>
    private UserId IdOf(string email, IdempotencyKey key) =>
        key.Value is { } value ? UserId.From(IdText.Derive(UserId.Prefix, Scope, email, value)) : UserId.New(clock);

    private static Operation OperationOf(RegistrationBody body, string email, IdempotencyKey key)
    {
        // The password stays out of the fingerprint: stored next to the slow hash, a fast one would be what a thief guesses by.
        var visible = body with { Email = email, Password = "" };
        return key.For($"{Scope}:{EmailAddress.NameOf(email)}", visible, UsersJson.Default.RegistrationBody);
    }
}
