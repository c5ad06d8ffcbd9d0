namespace Ecommerce.Api.Orders;

/// <summary>What a request for a link is answered: the same, whether there is such an order or not.</summary>
public sealed record LookupAccepted
{
    /// <summary>How many minutes a link is good, if one was mailed.</summary>
    public required int ValidMinutes { get; init; }
}
