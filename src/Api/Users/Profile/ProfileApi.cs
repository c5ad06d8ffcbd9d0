using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Profile;

/// <summary>A user's own account. Whose it is comes from the access token and from nowhere else.</summary>
internal static class ProfileApi
{
    private const string UpdateScope = "users.update";
    private const int MaxName = 100;

    public static void MapProfile(this IEndpointRouteBuilder me)
    {
        me.MapGet("", GetAsync);
        me.MapPatch("", PatchAsync).RequireIfMatch().AllowIdempotencyKey().RefuseCardNumbers();
    }

    private static async Task<Results<Ok<ProfileBody>, ProblemHttpResult>> GetAsync(
        Caller caller, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] IStaffAccess staff)
    {
        var user = grains.GetGrain<IUserGrain>(caller.User!.Value.Value);
        if (await Retry.OnUnavailableAsync(() => user.GetAsync().AsTask(), context.RequestAborted) is not { } profile)
        {
            // A token outlived its account.
            return Answers.Problem(Problems.SessionExpired);
        }

        // Roles are kept elsewhere and change without this tag, so the profile is always sent whole.
        context.SetEtag(profile.Revision);
        return TypedResults.Ok(ProfileBody.Of(profile, await staff.PermissionsOfAsync(profile.Id, context.RequestAborted)));
    }

    private static async Task<Results<Ok<ProfileBody>, ProblemHttpResult>> PatchAsync(
        ProfilePatch body, IfMatch ifMatch, IdempotencyKey key, Caller caller, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] IStaffAccess staff)
    {
        var check = new Validate().That(Locales.IsKnown(body.Locale), "/locale", "unknown", "A locale is en or ko.");
        if (body.Name is not null) check.Text("/name", body.Name, 1, MaxName);
        if (check.Refusal is { } refusal) return refusal;
        var command = new UpdateProfile
        {
            Operation = key.Value is null ? null : key.For(caller.ScopeOf(UpdateScope), body, UsersJson.Default.ProfilePatch),
            ExpectedRevision = ifMatch.Revision!.Value,
            Name = body.Name?.Trim(),
            Locale = body.Locale,
        };
        var outcome = await grains.GetGrain<IUserGrain>(caller.User!.Value.Value).UpdateProfileAsync(command);
        if (outcome.Value is not { } profile) return Answers.Refuse(outcome.Rejection!);
        context.MarkReplay(outcome);
        context.SetEtag(profile.Revision);
        return TypedResults.Ok(ProfileBody.Of(profile, await staff.PermissionsOfAsync(profile.Id, context.RequestAborted)));
    }
}
