namespace Ecommerce.Contracts.Users.Audit;

/// <summary>One member that an action changed. Personal data and secrets are replaced by <c>[redacted]</c> before they come here.</summary>
[GenerateSerializer, Immutable, Alias("users.AuditChange")]
public sealed record AuditChange
{
    /// <summary>JSON pointer into the resource.</summary>
    [Id(0)]
    public required string Pointer { get; init; }

    /// <summary>Its value before, as JSON; <c>null</c> when it was not there.</summary>
    [Id(1)]
    public string? Before { get; init; }

    /// <summary>Its value after, as JSON; <c>null</c> when it is gone, and while the outcome is unknown.</summary>
    [Id(2)]
    public string? After { get; init; }
}
