using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Staff;

/// <summary>Who works for the shop: <c>/api/admin/users</c>. Roles are given to people who have an account.</summary>
internal static class StaffUsersApi
{
    public static void MapStaffUsers(this IEndpointRouteBuilder admin)
    {
        var users = admin.MapGroup("/users").RequirePermission(Permissions.UsersWrite);
        users.MapGet("/", ListAsync).WithSummary("Everybody who has a role");
        users.MapPost("/lookup", LookUpAsync).WithSummary("The person with this e-mail address").ProducesProblem(404);
        users.MapGet("/{id}", GetAsync).WithSummary("A person and their roles").ProducesProblem(404);
        users.MapPut("/{id}/roles/{role}", GrantAsync).WithSummary("Give a role")
            .WithDescription("It counts at once. 409 `users.email_unverified` while the person has not shown to read the account's address.")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        users.MapDelete("/{id}/roles/{role}", TakeAsync).WithSummary("Take a role")
            .WithDescription("It counts at once. The person's sessions end when they may do less by it. Somebody always stays owner.")
            .ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Results<Ok<Page<StaffUserBody>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageQuery query, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (!query.TryRead(1, PageQuery.AdminDefault, out var request, out var refusal)) return refusal;
        var view = await Roster(grains).GetAsync();
        var after = request.After?[0] ?? "";
        var rest = view.Members.Where(member => string.CompareOrdinal(member.User.Value, after) > 0).Take(request.Limit + 1).ToList();
        var shown = rest.Take(request.Limit).ToList();
        var people = await Task.WhenAll(shown.Select(member => DescribeAsync(grains, member, cancellationToken)));
        var next = rest.Count > shown.Count ? Cursor.Of(shown[^1].User.Value) : null;
        return TypedResults.Ok(Page<StaffUserBody>.Of([.. people], request, next));
    }

    private static async Task<Results<Ok<StaffUserBody>, ProblemHttpResult>> LookUpAsync(
        FindUserBody body, [FromServices] IGrainFactory grains, [FromServices] Accounts accounts, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryNormalize(body.Email, out var email))
        {
            return Answers.Invalid(new FieldError { Pointer = "/email", Code = "not_an_email", Message = "This is not an e-mail address." });
        }

        return await accounts.FindAsync(email, cancellationToken) is { } user
            ? await GetAsync(user, grains, cancellationToken)
            : Answers.Problem(Problems.UserNotFound);
    }

    private static async Task<Results<Ok<StaffUserBody>, ProblemHttpResult>> GetAsync(
        UserId id, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var body = await DescribeAsync(grains, await Roster(grains).FindAsync(id), cancellationToken);
        return body.Email is null && body.Roles.IsEmpty ? Answers.Problem(Problems.UserNotFound) : TypedResults.Ok(body);
    }

    private static async Task<Results<Ok<StaffUserBody>, ProblemHttpResult>> GrantAsync(
        UserId id,
        string role,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        [FromServices] SecurityLog log,
        CancellationToken cancellationToken)
    {
        if (await Retry.OnUnavailableAsync(() => grains.GetGrain<IUserGrain>(id.Value).GetAsync(), cancellationToken) is not { } person) return Answers.Problem(Problems.UserNotFound);
        // Anybody can register a colleague's address.
        if (!person.IsEmailVerified) return Answers.Problem(Problems.EmailUnverified);
        var answer = await ChangeAsync(id, role, isGiven: true, caller, grains, cancellationToken);
        if (answer.Rejection is { } rejection) return Answers.Refuse(rejection);
        if (await Retry.OnUnavailableAsync(() => grains.GetGrain<IUserGrain>(id.Value).GetAsync(), cancellationToken) is null)
        {
            // Erased meanwhile: it left the roster before this role came, and nobody must be owner who cannot sign in.
            await Retry.OnUnavailableAsync(() => Roster(grains).LeaveAsync(id), cancellationToken);
            return Answers.Problem(Problems.UserNotFound);
        }

        log.RoleGiven(caller.User!.Value, id, role, ClientAddress.Of(context));
        return TypedResults.Ok(await DescribeAsync(grains, answer.Value!, cancellationToken));
    }

    private static async Task<Results<Ok<StaffUserBody>, ProblemHttpResult>> TakeAsync(
        UserId id,
        string role,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        [FromServices] SecurityLog log,
        CancellationToken cancellationToken)
    {
        var answer = await ChangeAsync(id, role, isGiven: false, caller, grains, cancellationToken);
        if (answer.Rejection is { } rejection) return Answers.Refuse(rejection);
        log.RoleTaken(caller.User!.Value, id, role, ClientAddress.Of(context));
        return TypedResults.Ok(await DescribeAsync(grains, answer.Value!, cancellationToken));
    }

    // What the roster says counts from its write on, so ending the sessions comes second: it only makes people sign in as what they are now.
    private static async Task<Outcome<StaffMember>> ChangeAsync(
        UserId id, string role, bool isGiven, Caller caller, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var view = await Roster(grains).GetAsync();
        var allowed = BuiltInRoles.Find(role) ?? view.Roles.FirstOrDefault(custom => custom.Id == role)?.Permissions;
        if (allowed is null) return Rejection.Of(Problems.RoleUnknown);
        if (!caller.HasAll(allowed.Value)) return Rejection.Of(Problems.RoleBeyondCaller);
        var command = new RoleOfUser { User = id, Role = role };
        var before = view.Members.FirstOrDefault(member => member.User == id) is { } known ? BuiltInRoles.PermissionsOf(known) : [];
        var outcome = await Retry.OnUnavailableAsync(
            () => isGiven ? Roster(grains).GrantAsync(command) : Roster(grains).TakeAsync(command), cancellationToken);
        // Only who may do less now must sign in again: else a small role, given and taken, would sign an owner out at will.
        if (outcome.Value is { } after && before.Except(BuiltInRoles.PermissionsOf(after)).Any()) await EndSessionsAsync(grains.GetGrain<IUserGrain>(id.Value), cancellationToken);
        return outcome;
    }

    private static Task<bool> EndSessionsAsync(IUserGrain user, CancellationToken cancellationToken) =>
        Retry.OnUnavailableAsync(
            async () =>
            {
                await user.EndSessionsAsync();
                return true;
            },
            cancellationToken);

    private static async Task<StaffUserBody> DescribeAsync(IGrainFactory grains, StaffMember member, CancellationToken cancellationToken) =>
        StaffUserBody.Of(member, await Retry.OnUnavailableAsync(() => grains.GetGrain<IUserGrain>(member.User.Value).GetAsync(), cancellationToken));

    private static IStaffGrain Roster(IGrainFactory grains) => grains.GetGrain<IStaffGrain>(IStaffGrain.Key);
}
