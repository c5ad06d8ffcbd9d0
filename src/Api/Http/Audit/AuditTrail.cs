using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Audit;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Http.Audit;

/// <summary>
/// Writes the two halves of an entry. What an action acts on is read before and after by the resource's own GET route, so no command needs code
/// for it; what changes between the two by someone else's hand shows in both entries.
/// </summary>
internal sealed partial class AuditTrail(
    IGrainFactory grains, TimeProvider clock, ResourceRoutes routes, IOptions<JsonOptions> json, ILogger<AuditTrail> logger)
{
    private const int MaxTarget = 300;

    // A look is not the request's to end: whoever hung up would choose what the log says.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Writes what is about to happen. Throws when that is not certain to be written.</summary>
    public async Task<AuditedAction> BeginAsync(HttpContext http, UserId actor, INamesResource? named)
    {
        var route = (RouteEndpoint)http.GetEndpoint()!;
        var resource = named is not null ? routes.Find(named) : routes.Find(http.Request.Method, route.RoutePattern, http.Request.RouteValues);
        var before = resource is null ? ImmutableDictionary<string, string>.Empty : await LookAsync(resource, http);
        var id = AuditEntryId.New(clock);
        var intent = new AuditIntent
        {
            Actor = actor,
            Route = $"{http.Request.Method} {ResourceRoutes.Text(route.RoutePattern)}",
            Target = Bounded(http.Request.Path),
            Before = AuditChanges.Between(before, ImmutableDictionary<string, string>.Empty),
            TraceId = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier,
        };
        await WriteAsync(id, entry => entry.BeginAsync(intent), http.RequestAborted);
        return new() { Id = id, Resource = resource, Before = before };
    }

    /// <summary>Writes what became of it. Never throws: the action is done, and its entry stands.</summary>
    public async Task EndAsync(AuditedAction action, HttpContext http, AuditAnswer answer)
    {
        try
        {
            var after = action.Resource is { } resource ? await LookAsync(resource, http)
                : answer.Outcome == AuditOutcome.Done && answer.Body is { } body ? AuditChanges.Flatten(JsonSerializer.SerializeToElement(body, json.Value.SerializerOptions.GetTypeInfo(body.GetType())), http.Request.Path)
                : action.Before;
            var changes = AuditChanges.Between(action.Before, after);
            var result = new AuditResult
            {
                // A refusal may answer the repetition of a call whose first answer was lost: when something is different, nobody knows.
                Outcome = answer.Outcome == AuditOutcome.Refused && !changes.IsEmpty ? AuditOutcome.Unknown : answer.Outcome,
                Status = answer.Status,
                Code = answer.Code,
                Created = answer.Created is { } created ? Bounded(created) : null,
                Changes = changes,
            };

            // Not for the request to end: whoever hung up has acted all the same.
            await WriteAsync(action.Id, entry => entry.EndAsync(result), CancellationToken.None);
        }
        catch (Exception exception)
        {
            EndLost(logger, exception, action.Id.Value);
        }
    }

    private Task WriteAsync(AuditEntryId id, Func<IAuditEntryGrain, Task> write, CancellationToken cancellationToken) =>
        Retry.OnUnavailableAsync(
            async () =>
            {
                await write(grains.GetGrain<IAuditEntryGrain>(id.Value));
                return true;
            },
            cancellationToken);

    // Null when it could not be read, which is not the same as nothing being there.
    private async Task<IReadOnlyDictionary<string, string>?> LookAsync(ResourceRoute resource, HttpContext http)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await resource.ReadAsync(http, patience.Token) is { } found
                ? AuditChanges.Flatten(found, http.Request.Path)
                : ImmutableDictionary<string, string>.Empty;
        }
        catch (Exception exception)
        {
            // A look that fails must not keep staff from acting: the entry then lacks what was there, not the action.
            LookFailed(logger, exception, http.Request.Path);
            return null;
        }
    }

    private static string Bounded(string path) => path.Length <= MaxTarget ? path : path[..MaxTarget];

    [LoggerMessage(1, LogLevel.Error, "The end of the audit entry {Entry} was not written; it says that the outcome is unknown.")]
    private static partial void EndLost(ILogger logger, Exception exception, string entry);

    [LoggerMessage(2, LogLevel.Warning, "What {Path} acts on could not be read for the audit log.")]
    private static partial void LookFailed(ILogger logger, Exception exception, string path);
}
