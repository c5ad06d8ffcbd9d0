namespace Ecommerce.Grains.Orders;

/// <summary>What an order's outbox says of a mail with a link. It holds no token, only what one can be made from by whoever has the shop's key.</summary>
public sealed record LookupMail
{
    /// <summary>Address that it goes to.</summary>
    public string To { get; init; } = "";

    /// <summary>Number of the order.</summary>
    public string Number { get; init; } = "";

    /// <summary>Language.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Number used once that the link's token is made from.</summary>
    public string Nonce { get; init; } = "";
}
