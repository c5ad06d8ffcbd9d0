namespace Ecommerce.Api.Orders;

/// <summary>Asks for a link to an order.</summary>
public sealed record NewLookup
{
    /// <summary>Number of the order, such as <c>261122-7QK4ZD</c>.</summary>
    public required string Number { get; init; }

    /// <summary>E-mail address that it was placed with; case and outer white space do not matter.</summary>
    public required string Email { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(NewLookup);
}
