using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users.Audit;

/// <summary>An action of staff.</summary>
[GenerateSerializer, Immutable, Alias("users.AuditEntry")]
public sealed record AuditEntry
{
    /// <summary>Id.</summary>
    [Id(0)]
    public required AuditEntryId Id { get; init; }

    /// <summary>When it began.</summary>
    [Id(1)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    [Id(2)]
    public required UserId Actor { get; init; }

    /// <summary>Method and route.</summary>
    [Id(3)]
    public required string Route { get; init; }

    /// <summary>Path of what was acted on or created.</summary>
    [Id(4)]
    public required string Target { get; init; }

    /// <summary>What became of it.</summary>
    [Id(5)]
    public required AuditOutcome Outcome { get; init; }

    /// <summary>Status of the answer; <c>null</c> while unknown.</summary>
    [Id(6)]
    public int? Status { get; init; }

    /// <summary>Code of the problem, when refused.</summary>
    [Id(7)]
    public string? Code { get; init; }

    /// <summary>What is different; what was before, while unknown.</summary>
    [Id(8)]
    public required ImmutableArray<AuditChange> Changes { get; init; }

    /// <summary>Leads to the log.</summary>
    [Id(9)]
    public required string TraceId { get; init; }

    /// <summary>When it ended; <c>null</c> while unknown.</summary>
    [Id(10)]
    public DateTimeOffset? EndedAt { get; init; }
}
