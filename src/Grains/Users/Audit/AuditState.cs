using System.Collections.Immutable;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Grains.Users.Audit;

/// <summary>An action of staff.</summary>
public sealed record AuditState
{
    /// <summary>When it began. Indexed.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who. Indexed.</summary>
    public UserId Actor { get; init; }

    /// <summary>Method and route.</summary>
    public string Route { get; init; } = "";

    /// <summary>Path of what is acted on. Indexed.</summary>
    public string Target { get; init; } = "";

    /// <summary>Leads to the log.</summary>
    public string TraceId { get; init; } = "";

    /// <summary>What became of it.</summary>
    public AuditOutcome Outcome { get; init; }

    /// <summary>Status of the answer.</summary>
    public int? Status { get; init; }

    /// <summary>Code of the problem.</summary>
    public string? Code { get; init; }

    /// <summary>What was before, then what is different.</summary>
    public ImmutableArray<AuditChange> Changes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
