using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users.Audit;

/// <summary>What somebody of staff is about to do.</summary>
[GenerateSerializer, Immutable, Alias("users.AuditIntent")]
public sealed record AuditIntent
{
    /// <summary>Who.</summary>
    [Id(0)]
    public required UserId Actor { get; init; }

    /// <summary>Method and route, e.g. <c>PUT /api/admin/promotions/{code}</c>.</summary>
    [Id(1)]
    public required string Route { get; init; }

    /// <summary>Path of what is acted on, e.g. <c>/api/admin/promotions/SPRING</c>.</summary>
    [Id(2)]
    public required string Target { get; init; }

    /// <summary>What the resource looked like; each member as a change whose end is not known.</summary>
    [Id(3)]
    public required ImmutableArray<AuditChange> Before { get; init; }

    /// <summary>Leads to the log.</summary>
    [Id(4)]
    public required string TraceId { get; init; }
}
