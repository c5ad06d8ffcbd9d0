namespace Ecommerce.Contracts.Carts;

/// <summary>How to reach the buyer.</summary>
[GenerateSerializer, Immutable, Alias("carts.Contact")]
public sealed record Contact
{
    /// <summary>E-mail address.</summary>
    [Id(0)]
    public required string Email { get; init; }

    /// <summary>Phone; empty when not given.</summary>
    [Id(1)]
    public string Phone { get; init; } = "";
}
