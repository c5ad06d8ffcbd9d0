using System.Text.Json;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Api.Users.Audit;

/// <summary>An action of staff.</summary>
internal sealed record AuditEntryBody
{
    /// <summary>Id.</summary>
    public required AuditEntryId Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required UserId Actor { get; init; }

    /// <summary>Method and route, e.g. `PUT /api/admin/promotions/{code}`.</summary>
    public required string Route { get; init; }

    /// <summary>Path of what was acted on or created.</summary>
    public required string Target { get; init; }

    /// <summary>`done`, `refused`, or `unknown`: under way, or nobody learnt how it ended.</summary>
    public required string Outcome { get; init; }

    /// <summary>Status of the answer; `null` while unknown.</summary>
    public required int? Status { get; init; }

    /// <summary>Code of the problem, when refused.</summary>
    public required string? Code { get; init; }

    /// <summary>What is different; what was before, while unknown. Personal data and secrets are `[redacted]`.</summary>
    public required IReadOnlyList<AuditChangeBody> Changes { get; init; }

    /// <summary>Leads to the log.</summary>
    public required string TraceId { get; init; }

    /// <summary>When it ended; `null` while unknown.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    public static AuditEntryBody Of(AuditEntry entry) => new()
    {
        Id = entry.Id,
        At = entry.At,
        Actor = entry.Actor,
        Route = entry.Route,
        Target = entry.Target,
        Outcome = JsonNamingPolicy.CamelCase.ConvertName(entry.Outcome.ToString()),
        Status = entry.Status,
        Code = entry.Code,
        Changes = [.. entry.Changes.Select(change => new AuditChangeBody { Pointer = change.Pointer, Before = change.Before, After = change.After })],
        TraceId = entry.TraceId,
        EndedAt = entry.EndedAt,
    };
}
