using Orleans.Concurrency;

namespace Ecommerce.Contracts.Inventory;

/// <summary>
/// The stock of one SKU and every hold on it; the key is the SKU. The only place where a unit is given away:
/// <c>onHand = available + held + committed + unavailable</c>, all of them zero or more, at any time; only <c>available</c> may be less, where
/// more is sold than is there (<see cref="StockTerms.Backorder"/>).
/// Commands queue and are decided in order, many in one write; each is idempotent by its hold id or operation id.
/// </summary>
[Alias("inventory.ISkuGrain")]
public interface ISkuGrain : IGrainWithStringKey
{
    /// <summary>
    /// Adds units (or takes them away). Answers <c>inventory.below_commitments</c> when held or committed units would be missing,
    /// <c>inventory.location_short</c> (with <c>location</c> and <c>onHand</c>) when that location has fewer. What it answered is kept for a day
    /// and repeated as it was.
    /// </summary>
    [Alias("Adjust"), AlwaysInterleave]
    Task<Outcome<StockView>> AdjustAsync(AdjustStock command);

    /// <summary>Sets the units in the house to what was found. Answers as <see cref="AdjustAsync"/> does.</summary>
    [Alias("Count"), AlwaysInterleave]
    Task<Outcome<StockView>> CountAsync(CountStock command);

    /// <summary>
    /// Moves units between locations. Answers <c>inventory.location_short</c> (with <c>location</c> and <c>onHand</c>) when fewer can leave the first.
    /// </summary>
    [Alias("Transfer"), AlwaysInterleave]
    Task<Outcome<StockView>> TransferAsync(TransferStock command);

    /// <summary>Changes how it is sold. Answers <c>shop.stale_version</c> when the terms have another revision than the caller read.</summary>
    [Alias("SetTerms"), AlwaysInterleave]
    Task<Outcome<StockTermsView>> SetTermsAsync(SetStockTerms command);

    /// <summary>How it is sold. A pure read.</summary>
    [Alias("GetTerms"), AlwaysInterleave]
    ValueTask<StockTermsView> GetTermsAsync();

    /// <summary>
    /// Holds units for an order. Repeated: the same answer. Answers <c>inventory.insufficient</c> (with <c>available</c>);
    /// <c>inventory.customer_limit</c> (with <c>limit</c>) when the buyer would have more units than one may;
    /// <c>orders.already_placed</c> when another order has this hold; <c>inventory.hold_unknown</c> when it was released before.
    /// </summary>
    [Alias("Hold"), AlwaysInterleave]
    Task<Outcome<HoldView>> HoldAsync(HoldStock command);

    /// <summary>
    /// Holds units for a cart, until the clock gives them back or an order takes them over by <see cref="HoldAsync"/> under the same id.
    /// Repeated: the same answer; what ran out or was given back is taken anew. Answers what <see cref="HoldAsync"/> does;
    /// an extension also <c>carts.reservation_over</c> when there is nothing to extend, and <c>carts.reservation_extended</c> the third time.
    /// </summary>
    [Alias("Reserve"), AlwaysInterleave]
    Task<Outcome<HoldView>> ReserveAsync(ReserveStock command);

    /// <summary>Turns a hold into a promise of a confirmed order. Answers <c>inventory.hold_unknown</c> when it is not there: never "done".</summary>
    [Alias("Commit"), AlwaysInterleave]
    Task<Outcome<HoldView>> CommitAsync(ChangeHold command);

    /// <summary>
    /// Gives back what is held, or committed and not shipped. A hold never seen leaves a mark, so that a hold which arrives late is refused.
    /// </summary>
    [Alias("Release"), AlwaysInterleave]
    Task<Outcome<HoldView>> ReleaseAsync(ChangeHold command);

    /// <summary>
    /// Units of a committed hold leave the house. Repeated under the same operation: shipped once. Answers <c>inventory.hold_unknown</c> when it
    /// is not committed, <c>inventory.more_than_committed</c> (with <c>committed</c>, what is left to ship) when it has fewer units,
    /// <c>inventory.not_in_house</c> when more is sold than there is and these have not come yet.
    /// </summary>
    [Alias("ShipUnits"), AlwaysInterleave]
    Task<Outcome<HoldView>> ShipAsync(ShipStock command);

    /// <summary>
    /// Shipped units come back, however long ago they left. Repeated under the same operation: taken back once. Answers
    /// <c>inventory.hold_unknown</c> when nothing of it was shipped, <c>inventory.more_than_shipped</c> (with <c>shipped</c>, what may still
    /// come back) when it has fewer units.
    /// </summary>
    [Alias("Return"), AlwaysInterleave]
    Task<Outcome<HoldView>> ReturnAsync(ReturnStock command);

    /// <summary>The committed counters. A pure read. <c>null</c> when nothing was ever stocked under this SKU.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<StockView?> GetAsync();

    /// <summary>Movements, newest first: at most <paramref name="limit"/> after the place that the page before named. A pure read.</summary>
    [Alias("ListMovements"), AlwaysInterleave]
    ValueTask<MovementPage> ListMovementsAsync(string? after, int limit);

    /// <summary>The committed state of one hold, or <c>null</c>: what was given back is forgotten after a day. A pure read.</summary>
    [Alias("FindHold"), AlwaysInterleave]
    ValueTask<HoldView?> FindHoldAsync(string holdId);
}
