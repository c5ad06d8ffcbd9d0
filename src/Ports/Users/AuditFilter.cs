using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Ports.Users;

/// <summary>Which entries to list; each member that is given narrows it.</summary>
public sealed record AuditFilter
{
    /// <summary>Only what this person did.</summary>
    public UserId? Actor { get; init; }

    /// <summary>Only what was done to this path.</summary>
    public string? Target { get; init; }

    /// <summary>Only by this method and route.</summary>
    public string? Route { get; init; }

    /// <summary>Only what ended so.</summary>
    public AuditOutcome? Outcome { get; init; }

    /// <summary>From this time on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this time.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Continue after this entry.</summary>
    public AuditCursor? After { get; init; }

    /// <summary>1 to 100.</summary>
    public required int Limit { get; init; }
}
