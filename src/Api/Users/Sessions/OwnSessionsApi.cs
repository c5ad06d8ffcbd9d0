using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>Where a user is signed in, and ending that from elsewhere. Access tokens that are out live on for minutes, as after signing out.</summary>
internal static class OwnSessionsApi
{
    public static void MapOwnSessions(this IEndpointRouteBuilder me)
    {
        var sessions = me.MapGroup("/sessions");
        sessions.MapGet("", GetAsync).WithSummary("Where you are signed in.");
        sessions.MapDelete("/{id}", EndAsync).WithSummary("Ends one session.").ProducesProblem(404);
        sessions.MapDelete("", EndOthersAsync).WithSummary("Ends all sessions but the one that asks.");
    }

    private static async Task<Ok<SessionListBody>> GetAsync(Caller caller, [FromServices] OwnSessions sessions, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SessionListBody { Items = await sessions.ListAsync(caller, cancellationToken) });

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(
        SessionId id, Caller caller, HttpContext context, [FromServices] OwnSessions sessions) =>
        await sessions.EndAsync(id, caller, context) ? TypedResults.NoContent() : Answers.Problem(Problems.SessionNotFound);

    private static async Task<NoContent> EndOthersAsync(Caller caller, HttpContext context, [FromServices] OwnSessions sessions)
    {
        await sessions.EndOthersAsync(caller, context);
        return TypedResults.NoContent();
    }
}
