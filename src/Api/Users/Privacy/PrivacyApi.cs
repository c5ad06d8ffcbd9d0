using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Recovery;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Privacy;

/// <summary>What the shop knows of somebody, and forgetting it.</summary>
internal static class PrivacyApi
{
    public static void MapPrivacy(this IEndpointRouteBuilder me)
    {
        me.MapGet("/data-export", ExportAsync).LimitRate(RateClass.SignIn).WithSummary("Everything that the shop keeps under your account, as a file.");
        me.MapDelete("", EraseAsync).LimitRate(RateClass.SignIn).RefuseWhenHashingIsBusy()
            .WithSummary("Erases the account for good.")
            .WithDescription("Profile, addresses, carts and sessions go at once, the e-mail address is free for a new account. Orders stay in the books "
                + "without their buyer; contact and address go with the last delivery.")
            .ProducesProblem(403).ProducesProblem(409);
    }

    private static async Task<Results<Ok<DataExportBody>, ProblemHttpResult>> ExportAsync(
        Caller caller, HttpContext context, [FromServices] DataExport export)
    {
        if (await export.ReadAsync(caller, context.RequestAborted) is not { } body) return Answers.Problem(Problems.SessionExpired);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"my-data.json\"";
        return TypedResults.Ok(body);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EraseAsync(
        [FromBody] PasswordBody body, Caller caller, HttpContext context, [FromServices] IGrainFactory grains,
        [FromServices] PasswordProof proof, [FromServices] RefreshCookie cookie, [FromServices] SecurityLog log)
    {
        var check = new Validate()
            .That(body.Password.Length is > 0 and <= PasswordRules.MaxLength, "/password", "wrong_length", $"1 to {PasswordRules.MaxLength} characters.");
        if (check.Refusal is { } invalid) return invalid;
        var proven = await proof.TryAsync(caller, body.Password, context);
        if (proven.Value is not { } credentials) return Waits.Refuse(context, proven.Rejection!);
        var user = caller.User!.Value;

        // Off the roster first: whoever is its last owner stays, and an account that is gone must not be somebody's colleague.
        var left = await Retry.OnUnavailableAsync(() => grains.GetGrain<IStaffGrain>(IStaffGrain.Key).LeaveAsync(user), context.RequestAborted);
        if (left.Rejection is { } needed) return Answers.Refuse(needed);
        var command = new EraseUser { Operation = default(IdempotencyKey).For(caller.ScopeOf("users.erase")), PasswordHash = credentials.PasswordHash };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IUserGrain>(user.Value).EraseAsync(command), context.RequestAborted);
        if (outcome.Rejection is { } refused) return Answers.Refuse(refused);
        log.Erased(user, ClientAddress.Of(context));
        cookie.Clear(context);
        CartToken.ClearCookie(context);
        return TypedResults.NoContent();
    }
}
