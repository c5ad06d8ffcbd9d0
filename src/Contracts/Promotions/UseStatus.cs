namespace Ecommerce.Contracts.Promotions;

/// <summary>Where a use of a promotion stands.</summary>
[GenerateSerializer, Alias("promotions.UseStatus")]
public enum UseStatus
{
    /// <summary>Taken by an order that is being paid.</summary>
    Reserved,

    /// <summary>Taken by a confirmed order.</summary>
    Committed,

    /// <summary>Given back.</summary>
    Released,
}
