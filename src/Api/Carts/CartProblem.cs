namespace Ecommerce.Api.Carts;

/// <summary>Why a cart cannot be priced.</summary>
public sealed record CartProblem
{
    /// <summary>Code of the table of problems.</summary>
    public required string Code { get; init; }

    /// <summary>One sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>The line it is about.</summary>
    public string? Sku { get; init; }
}
