namespace Ecommerce.Api.Http;

/// <summary>Which page of a list is asked for, checked.</summary>
public sealed record PageRequest
{
    /// <summary>At most so many items.</summary>
    public required int Limit { get; init; }

    /// <summary>The parts of the cursor: begin after them; <c>null</c> for the first page.</summary>
    public IReadOnlyList<string>? After { get; init; }
}
