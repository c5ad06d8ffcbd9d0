using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Users.Recovery;

/// <summary>
/// Redeems mailed codes. A code names its user, so a wrong one costs a read and no hash, and tells nothing: that somebody has this id is
/// no secret, and that there is a code only its mail says.
/// </summary>
internal sealed class MailedCodes(IGrainFactory grains, Accounts accounts, IPasswordHasher hasher, SecurityLog log)
{
    /// <summary>Sets another password; the refusal, or <c>null</c>.</summary>
    public async Task<ProblemHttpResult?> ResetPasswordAsync(
        PasswordResetBody body, IdempotencyKey key, string address, CancellationToken cancellationToken)
    {
        if (!MailedToken.TryRead(body.Token, out var id)) return Answers.Problem(Problems.TokenRefused);
        var (user, tokenHash) = (grains.GetGrain<IUserGrain>(id.Value), MailedToken.HashOf(body.Token));

        var operation = key.For($"users.reset:{id}") with { Fingerprint = tokenHash };
        var email = await Retry.OnUnavailableAsync(() => user.FindResetAsync(tokenHash).AsTask(), cancellationToken);

        // The repetition of a reset that used the code up is answered by the record; nothing that is made up costs a hash.
        var isRepeated = email is null && await Retry.OnUnavailableAsync(() => user.HasResetAsync(operation.Id).AsTask(), cancellationToken);
        if (email is null && !isRepeated) return Answers.Problem(Problems.TokenRefused);
        if (email is not null && PasswordRules.FindFault(body.Password, email) is { } fault)
        {
            return Answers.WithErrors(Problems.PasswordRefused, fault.Message, [fault]);
        }

        if (body.Password.Length is < PasswordRules.MinLength or > PasswordRules.MaxLength) return Answers.Problem(Problems.TokenRefused);
        var command = new ResetPassword
        {
            Operation = operation,
            TokenHash = tokenHash,
            // A code that is used up never sets a password, so a repetition needs none.
            NewHash = isRepeated ? "" : await hasher.HashAsync(body.Password, cancellationToken),
        };
        var outcome = await Retry.OnUnavailableAsync(() => user.ResetPasswordAsync(command), cancellationToken);
        if (outcome.Rejection is { } rejection) return Answers.Refuse(rejection);
        log.PasswordReset(id, address);
        return null;
    }

    /// <summary>Takes an address for read, and makes it the account's if it is another one; the refusal, or <c>null</c>.</summary>
    public async Task<Rejection?> ConfirmEmailAsync(string token, IdempotencyKey key, string address, CancellationToken cancellationToken)
    {
        if (!MailedToken.TryRead(token, out var id)) return Rejection.Of(Problems.TokenRefused);
        var user = grains.GetGrain<IUserGrain>(id.Value);
        var tokenHash = MailedToken.HashOf(token);
        var command = new ConfirmEmail { Operation = key.For($"users.confirm:{id}") with { Fingerprint = tokenHash }, TokenHash = tokenHash };
        var pending = await Retry.OnUnavailableAsync(() => user.FindEmailCheckAsync(tokenHash).AsTask(), cancellationToken);
        var outcome = pending is { IsChange: true }
            ? await accounts.ChangeEmailAsync(id, pending.Email, command, cancellationToken)
            : await Retry.OnUnavailableAsync(() => user.ConfirmEmailAsync(command), cancellationToken);
        if (outcome.Rejection is null) log.EmailConfirmed(id, address);
        return outcome.Rejection;
    }
}
