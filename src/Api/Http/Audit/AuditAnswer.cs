using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Api.Http.Audit;

/// <summary>What the log wants to know of an answer.</summary>
internal sealed record AuditAnswer
{
    public required AuditOutcome Outcome { get; init; }

    public required int Status { get; init; }

    public required string? Code { get; init; }

    /// <summary>Path of what was created.</summary>
    public required string? Created { get; init; }

    /// <summary>Body of the answer.</summary>
    public required object? Body { get; init; }
}
