namespace Ecommerce.Api.Users.Audit;

/// <summary>One member that an action changed.</summary>
internal sealed record AuditChangeBody
{
    /// <summary>JSON pointer into the resource.</summary>
    public required string Pointer { get; init; }

    /// <summary>Its value before, as JSON text; `null` when it was not there.</summary>
    public required string? Before { get; init; }

    /// <summary>Its value after, as JSON text; `null` when it is gone.</summary>
    public required string? After { get; init; }
}
