using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users.Audit;

/// <summary>How an action of staff ended.</summary>
[GenerateSerializer, Immutable, Alias("users.AuditResult")]
public sealed record AuditResult
{
    /// <summary><see cref="AuditOutcome.Done"/> or <see cref="AuditOutcome.Refused"/>.</summary>
    [Id(0)]
    public required AuditOutcome Outcome { get; init; }

    /// <summary>Status of the answer.</summary>
    [Id(1)]
    public required int Status { get; init; }

    /// <summary>Code of the problem, when refused.</summary>
    [Id(2)]
    public string? Code { get; init; }

    /// <summary>Path of what was created; <c>null</c> keeps the target of the intent.</summary>
    [Id(3)]
    public string? Created { get; init; }

    /// <summary>What is different.</summary>
    [Id(4)]
    public required ImmutableArray<AuditChange> Changes { get; init; }
}
