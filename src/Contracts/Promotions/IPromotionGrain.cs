using Ecommerce.Contracts.Orders;
using Orleans.Concurrency;

namespace Ecommerce.Contracts.Promotions;

/// <summary>
/// A promotion and the uses that orders took of it; the key is its code. The only place where a use is given away: reserved and committed
/// uses together never exceed the total limit, nor those of one customer the limit per customer, however many ask at once.
/// </summary>
[Alias("promotions.IPromotionGrain")]
public interface IPromotionGrain : IGrainWithStringKey
{
    /// <summary>
    /// Creates or changes it. Answers <c>promotions.code_taken</c> when it is to be created and exists, <c>promotions.not_found</c>,
    /// <c>shop.stale_version</c>, <c>promotions.invalid</c> with the <c>pointer</c> of the first fault. A limit below what is used is allowed:
    /// nobody gets a further use then.
    /// </summary>
    [Alias("Set"), AlwaysInterleave]
    Task<Outcome<PromotionView>> SetAsync(SetPromotion command);

    /// <summary>The committed promotion, or <c>null</c>. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<PromotionView?> GetAsync();

    /// <summary>
    /// Takes a use for an order. Repeated: the same answer. Answers <c>promotions.used_up</c>, <c>promotions.customer_limit</c>,
    /// <c>promotions.not_valid</c> when it is gone, not active or the order has ended.
    /// </summary>
    [Alias("Reserve"), AlwaysInterleave]
    Task<Outcome<UseStatus>> ReserveAsync(ReserveUse command);

    /// <summary>The order is confirmed. Answers <c>promotions.use_unknown</c> when it has no use.</summary>
    [Alias("Commit"), AlwaysInterleave]
    Task<Outcome<UseStatus>> CommitAsync(OrderId order);

    /// <summary>
    /// The order ended: the use is free again. A use never seen leaves a mark, so that a reservation which arrives late is refused.
    /// </summary>
    [Alias("Release"), AlwaysInterleave]
    Task<Outcome<UseStatus>> ReleaseAsync(OrderId order);
}
