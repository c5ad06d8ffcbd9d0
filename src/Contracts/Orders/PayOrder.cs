namespace Ecommerce.Contracts.Orders;

/// <summary>Tries another payment on a pending order.</summary>
[GenerateSerializer, Immutable, Alias("orders.PayOrder")]
public sealed record PayOrder
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>Token of the means of payment.</summary>
    [Id(2)]
    public required string PaymentMethod { get; init; }

    /// <summary>Where the gateway sends the buyer back after an approval.</summary>
    [Id(3)]
    public string? ReturnUrl { get; init; }
}
