using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Staff;

/// <summary>What staff may be allowed to do: <c>/api/admin/roles</c>.</summary>
internal static class RolesApi
{
    public static void MapRoles(this IEndpointRouteBuilder admin)
    {
        var roles = admin.MapGroup("/roles").RequirePermission(Permissions.UsersWrite);
        roles.MapGet("/", ListAsync).WithSummary("All roles and all permissions");
        roles.MapPost("/", CreateAsync).RequireIdempotencyKey().WithSummary("Create a role")
            .ProducesProblem(409).ProducesProblem(422);
        roles.MapGet("/{role}", GetAsync).WithSummary("A role").ProducesProblem(404);
        roles.MapPut("/{role}", UpdateAsync).RequireIfMatch().AllowIdempotencyKey().WithSummary("Replace what a role allows")
            .WithDescription("It counts at once for everybody who has the role.")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        roles.MapDelete("/{role}", RemoveAsync).RequireIfMatch().AllowIdempotencyKey().WithSummary("Remove a role that nobody has")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
    }

    private static async Task<Ok<RoleListBody>> ListAsync([FromServices] IGrainFactory grains)
    {
        var view = await Roster(grains).GetAsync();
        return TypedResults.Ok(new RoleListBody { Items = [.. RoleBody.BuiltIn, .. view.Roles.Select(RoleBody.Of)], Permissions = Permissions.All });
    }

    private static async Task<Results<Ok<RoleBody>, ProblemHttpResult>> GetAsync(string role, HttpContext context, [FromServices] IGrainFactory grains)
    {
        if (RoleBody.BuiltIn.FirstOrDefault(known => known.Id == role) is { } builtIn) return TypedResults.Ok(builtIn);
        if (await FindAsync(grains, role) is not { } custom) return Answers.Problem(Problems.RoleUnknown);
        context.SetEtag(custom.Revision);
        return TypedResults.Ok(RoleBody.Of(custom));
    }

    private static async Task<Results<Created<RoleBody>, ProblemHttpResult>> CreateAsync(
        NewRoleBody body, IdempotencyKey key, Caller caller, HttpContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var check = new Validate().That(
            StaffRoleIds.IsValid(body.Id), "/id", "not_an_id", "2 to 40 small letters, digits and hyphens, beginning with a letter.");
        if (body.Terms.Check(check, "/terms").Refusal is { } invalid) return invalid;
        var operation = key.For(caller.ScopeOf("roles.create"), body, UsersJson.Default.NewRoleBody);
        var outcome = await SetAsync(caller, grains, operation, body.Id, null, body.Terms, context, cancellationToken);
        return outcome.Value is { } role ? TypedResults.Created($"/api/admin/roles/{role.Id}", RoleBody.Of(role)) : Answers.Refuse(outcome.Rejection!);
    }

    private static async Task<Results<Ok<RoleBody>, ProblemHttpResult>> UpdateAsync(
        string role,
        RoleTerms body,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        if (body.Check(new Validate(), "").Refusal is { } invalid) return invalid;
        if (await FindAsync(grains, role) is { } known && !caller.HasAll(known.Permissions)) return Answers.Problem(Problems.RoleBeyondCaller);
        var operation = key.For(caller.ScopeOf($"roles.update:{role}"), body, UsersJson.Default.RoleTerms);
        var outcome = await SetAsync(caller, grains, operation, role, ifMatch.Revision, body, context, cancellationToken);
        return outcome.Value is { } changed ? TypedResults.Ok(RoleBody.Of(changed)) : Answers.Refuse(outcome.Rejection!);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string role,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(grains, role) is { } known && !caller.HasAll(known.Permissions)) return Answers.Problem(Problems.RoleBeyondCaller);
        var command = new RemoveStaffRole { Operation = key.For(caller.ScopeOf($"roles.remove:{role}")), Id = role, ExpectedRevision = ifMatch.Revision!.Value };
        var outcome = await Retry.OnUnavailableAsync(() => Roster(grains).RemoveRoleAsync(command), cancellationToken);
        context.MarkReplay(outcome);
        return outcome.Rejection is { } rejection ? Answers.Refuse(rejection) : TypedResults.NoContent();
    }

    private static async Task<Outcome<StaffRole>> SetAsync(
        Caller caller,
        IGrainFactory grains,
        Operation operation,
        string id,
        long? expectedRevision,
        RoleTerms terms,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        if (!caller.HasAll(terms.Permissions)) return Rejection.Of(Problems.RoleBeyondCaller);
        var command = new SetStaffRole
        {
            Operation = operation,
            Id = id,
            ExpectedRevision = expectedRevision,
            Name = terms.Name.Trim(),
            Permissions = terms.Permissions,
        };
        var outcome = await Retry.OnUnavailableAsync(() => Roster(grains).SetRoleAsync(command), cancellationToken);
        context.MarkReplay(outcome);
        if (outcome.Value is { } role) context.SetEtag(role.Revision);
        return outcome;
    }

    private static async Task<StaffRole?> FindAsync(IGrainFactory grains, string id) =>
        (await Roster(grains).GetAsync()).Roles.FirstOrDefault(role => role.Id == id);

    private static IStaffGrain Roster(IGrainFactory grains) => grains.GetGrain<IStaffGrain>(IStaffGrain.Key);
}
