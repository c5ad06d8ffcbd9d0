using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Recovery;

/// <summary>What an owner changes of an account by giving its password once more.</summary>
internal static class OwnAccountApi
{
    public static void MapOwnAccount(this IEndpointRouteBuilder me)
    {
        var proven = me.MapGroup("").LimitRate(RateClass.SignIn).RefuseWhenHashingIsBusy();
        proven.MapPost("/password", ChangePasswordAsync)
            .WithSummary("Changes the password, and signs out every other device.").ProducesProblem(403).ProducesProblem(422);
        proven.MapPost("/email", ChangeEmailAsync)
            .WithSummary("Mails a code to another address, which becomes the account's by it.")
            .WithDescription("202 whether another account has the address or not: that is told only to whoever reads its mail. 429 with `Retry-After` within a minute of the last one.").ProducesProblem(403);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        PasswordChangeBody body, Caller caller, HttpContext context,
        [FromServices] IGrainFactory grains, [FromServices] PasswordProof proof, [FromServices] IPasswordHasher hasher, [FromServices] SecurityLog log)
    {
        var check = new Validate().That(IsPassword(body.CurrentPassword), "/currentPassword", "wrong_length", $"1 to {PasswordRules.MaxLength} characters.");
        if (check.Refusal is { } invalid) return invalid;
        var user = grains.GetGrain<IUserGrain>(caller.User!.Value.Value);
        if (await Retry.OnUnavailableAsync(() => user.GetAsync().AsTask(), context.RequestAborted) is not { } profile)
        {
            return Answers.Problem(Problems.SessionExpired);
        }

        if (PasswordRules.FindFault(body.NewPassword, profile.Email) is { } fault)
        {
            return Answers.WithErrors(Problems.PasswordRefused, fault.Message, [fault with { Pointer = "/newPassword" }]);
        }

        var proven = await proof.TryAsync(caller, body.CurrentPassword, context);
        if (proven.Value is not { } credentials) return Waits.Refuse(context, proven.Rejection!);
        var command = new ChangePassword
        {
            // For our own repetitions only: a client that repeats this no longer knows the old password, and is refused by that.
            Operation = default(IdempotencyKey).For(caller.ScopeOf("users.password")),
            OldHash = credentials.PasswordHash,
            NewHash = await hasher.HashAsync(body.NewPassword, context.RequestAborted),
            Kept = caller.Session,
        };
        var outcome = await Retry.OnUnavailableAsync(() => user.ChangePasswordAsync(command), context.RequestAborted);
        if (outcome.Rejection is { } refused) return Answers.Refuse(refused);
        log.PasswordChanged(caller.User!.Value, ClientAddress.Of(context));
        return TypedResults.NoContent();
    }

    private static async Task<Results<Accepted<AddressedBody>, ProblemHttpResult>> ChangeEmailAsync(
        EmailChangeBody body, Caller caller, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] PasswordProof proof)
    {
        var check = new Validate()
            .That(EmailAddress.TryNormalize(body.Email, out var email), "/email", "not_an_email", "This is not an e-mail address.")
            .That(IsPassword(body.Password), "/password", "wrong_length", $"1 to {PasswordRules.MaxLength} characters.");
        if (check.Refusal is { } invalid) return invalid;
        var proven = await proof.TryAsync(caller, body.Password, context);
        if (proven.Rejection is { } refused) return Waits.Refuse(context, refused);
        var user = grains.GetGrain<IUserGrain>(caller.User!.Value.Value);
        // For our own repetitions only: a client that asks again is told to wait.
        var command = new RequestEmailChange { Operation = default(IdempotencyKey).For(caller.ScopeOf("users.email")), Email = email! };
        var asked = await Retry.OnUnavailableAsync(() => user.RequestEmailChangeAsync(command), context.RequestAborted);
        if (asked.Rejection is { } busy) return Waits.Refuse(context, busy);
        return TypedResults.Accepted((string?)null, new AddressedBody { Email = email! });
    }

    private static bool IsPassword(string text) => text.Length is > 0 and <= PasswordRules.MaxLength;
}
