using Orleans.Concurrency;

namespace Ecommerce.Contracts.Inventory;

/// <summary>
/// The stock of one SKU and every hold on it; the key is the SKU. The only place where a unit is given away:
/// <c>onHand = available + held + committed + unavailable</c>, all of them zero or more, at any time.
/// Commands queue and are decided in order, many in one write; each is idempotent by its hold id or operation id.
/// </summary>
[Alias("inventory.ISkuGrain")]
public interface ISkuGrain : IGrainWithStringKey
{
    /// <summary>
    /// Adds units (or takes them away). Answers <c>inventory.below_commitments</c> when held or committed units would be missing.
    /// </summary>
    [Alias("Adjust"), AlwaysInterleave]
    Task<Outcome<StockView>> AdjustAsync(AdjustStock command);

    /// <summary>
    /// Holds units for an order. Repeated: the same answer. Answers <c>inventory.insufficient</c> (with <c>available</c>);
    /// <c>orders.already_placed</c> when another order has this hold; <c>inventory.hold_unknown</c> when it was released before.
    /// </summary>
    [Alias("Hold"), AlwaysInterleave]
    Task<Outcome<HoldView>> HoldAsync(HoldStock command);

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
    /// is not committed, <c>inventory.more_than_committed</c> (with <c>committed</c>, what is left to ship) when it has fewer units.
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

    /// <summary>The committed state of one hold, or <c>null</c>: what was given back is forgotten after a day. A pure read.</summary>
    [Alias("FindHold"), AlwaysInterleave]
    ValueTask<HoldView?> FindHoldAsync(string holdId);
}
