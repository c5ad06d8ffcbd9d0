using System.Globalization;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Audit;

/// <summary>What staff did: <c>/api/admin/audit</c>.</summary>
internal static class AuditApi
{
    private const int CursorParts = 2;

    public static void MapAudit(this IEndpointRouteBuilder admin)
    {
        var audit = admin.MapGroup("/audit").RequirePermission(Permissions.AuditRead);
        audit.MapGet("/", ListAsync).WithSummary("What staff did, newest first")
            .WithDescription("Every command under `/api/admin` that got past sign-in, permission and reading of its body, with what it changed.");
        audit.MapGet("/{id}", GetAsync).WithSummary("One action of staff").ProducesProblem(404);
    }

    private static async Task<Results<Ok<Page<AuditEntryBody>>, ProblemHttpResult>> ListAsync(
        [AsParameters] AuditQuery query,
        [AsParameters] PageQuery page,
        [FromServices] IAuditQueries queries,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        if (query.Check(out var filter).Refusal is { } invalid) return invalid;
        if (!page.TryRead(CursorParts, PageQuery.AdminDefault, out var request, out var refusal)) return refusal;
        AuditCursor? after = null;
        if (request.After is [var time, var last])
        {
            if (!DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) || !AuditEntryId.TryParse(last, null, out var id))
            {
                return Answers.Invalid(new FieldError { Pointer = "?cursor", Code = "not_a_cursor", Message = "This cursor was not given out by this list." });
            }

            after = new(at, id);
        }

        var found = await queries.ListAsync(filter with { After = after, Limit = request.Limit }, cancellationToken);
        var entries = await Task.WhenAll(found.Ids.Select(id => FindAsync(grains, id, cancellationToken)));
        var next = found.Next is { } cursor ? Cursor.Of(cursor.At.ToString("O", CultureInfo.InvariantCulture), cursor.Id.Value) : null;
        return TypedResults.Ok(Page<AuditEntryBody>.Of([.. entries.OfType<AuditEntry>().Select(AuditEntryBody.Of)], request, next));
    }

    private static async Task<Results<Ok<AuditEntryBody>, ProblemHttpResult>> GetAsync(
        AuditEntryId id, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        await FindAsync(grains, id, cancellationToken) is { } entry ? TypedResults.Ok(AuditEntryBody.Of(entry)) : Answers.Problem(Problems.AuditEntryNotFound);

    private static Task<AuditEntry?> FindAsync(IGrainFactory grains, AuditEntryId id, CancellationToken cancellationToken) =>
        Retry.OnUnavailableAsync(() => grains.GetGrain<IAuditEntryGrain>(id.Value).GetAsync(), cancellationToken);
}
