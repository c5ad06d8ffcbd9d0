using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Recovery;

/// <summary>What people do who are not signed in, or cannot: forgotten passwords, and codes from mails.</summary>
internal static class RecoveryApi
{
    public static void MapRecovery(this IEndpointRouteBuilder users)
    {
        var open = users.MapGroup("").AllowAnyone().LimitRate(RateClass.SignIn).RefuseWhenHashingIsBusy();
        open.MapPost("/password-resets", RequestResetAsync).WithSummary("Mails a code for another password, if anybody has the address.")
            .WithDescription("Always 202 with the same body. The code is good for 10 minutes and once.").ProducesProblem(429);
        open.MapPost("/password-resets/confirmations", ResetAsync).AllowIdempotencyKey()
            .WithSummary("Sets another password by a mailed code. It signs nobody in, and signs out every device.").ProducesProblem(422);
        open.MapPost("/email-verifications", RequestCheckAsync).WithSummary("Mails the code of a registration again, if it was not used.")
            .WithDescription("Always 202 with the same body.").ProducesProblem(429);
        open.MapPost("/email-verifications/confirmations", ConfirmAsync).AllowIdempotencyKey()
            .WithSummary("Shows by a mailed code that an address is read.").ProducesProblem(409).ProducesProblem(422);
    }

    private static Results<Accepted<AddressedBody>, ProblemHttpResult> RequestResetAsync(
        AddressedBody body, HttpContext context, [FromServices] MailRequests requests) => Take(body, isReset: true, context, requests);

    private static Results<Accepted<AddressedBody>, ProblemHttpResult> RequestCheckAsync(
        AddressedBody body, HttpContext context, [FromServices] MailRequests requests) => Take(body, isReset: false, context, requests);

    private static async Task<Results<NoContent, ProblemHttpResult>> ResetAsync(
        PasswordResetBody body, IdempotencyKey key, HttpContext context, [FromServices] MailedCodes codes)
    {
        var outcome = await codes.ResetPasswordAsync(body, key, ClientAddress.Of(context), context.RequestAborted);
        return outcome is null ? TypedResults.NoContent() : outcome;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAsync(
        EmailConfirmationBody body, IdempotencyKey key, HttpContext context, [FromServices] MailedCodes codes)
    {
        var refusal = await codes.ConfirmEmailAsync(body.Token, key, ClientAddress.Of(context), context.RequestAborted);
        return refusal is null ? TypedResults.NoContent() : Answers.Refuse(refusal);
    }

    private static Results<Accepted<AddressedBody>, ProblemHttpResult> Take(AddressedBody body, bool isReset, HttpContext context, MailRequests requests)
    {
        var check = new Validate().That(EmailAddress.TryNormalize(body.Email, out var email), "/email", "not_an_email", "This is not an e-mail address.");
        if (check.Refusal is { } refusal) return refusal;
        return requests.TryTake(new(email!, isReset))
            ? TypedResults.Accepted((string?)null, new AddressedBody { Email = email! })
            : Waits.Refuse(context, Rejection.Of(Problems.TooManyRequests).With(Waits.Member, "10"));
    }
}
