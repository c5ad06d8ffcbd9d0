using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Api.Http.Audit;

/// <summary>An action whose entry has begun.</summary>
internal sealed record AuditedAction
{
    public required AuditEntryId Id { get; init; }

    /// <summary>How to look at what it acts on; <c>null</c> when nothing shows it, or when it is about to be made.</summary>
    public required ResourceRoute? Resource { get; init; }

    /// <summary>What was there before; <c>null</c> when it could not be read.</summary>
    public required IReadOnlyDictionary<string, string>? Before { get; init; }
}
