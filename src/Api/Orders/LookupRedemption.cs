namespace Ecommerce.Api.Orders;

/// <summary>Exchanges the token of a mailed link. It is in the body, since addresses of requests are logged.</summary>
public sealed record LookupRedemption
{
    /// <summary>The token: what stands behind the <c>#</c> of the link.</summary>
    public required string Token { get; init; }

    /// <summary>Without its member: it is secret.</summary>
    public override string ToString() => nameof(LookupRedemption);
}
