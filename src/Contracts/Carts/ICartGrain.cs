using Orleans.Concurrency;

namespace Ecommerce.Contracts.Carts;

/// <summary>
/// One cart. Its version is what an order is placed from. Whoever is not let in by <see cref="CartAccess"/> is answered
/// <c>carts.not_found</c>, as for a cart that does not exist.
/// </summary>
[Alias("carts.ICartGrain")]
public interface ICartGrain : IGrainWithStringKey
{
    /// <summary>Makes the cart, with lines and all, in one write.</summary>
    [Alias("Create")]
    Task<Outcome<CartView>> CreateAsync(CreateCart command);

    /// <summary>Changes lines, contact, address, currency or shipping option, whatever the command carries, in one write.</summary>
    [Alias("Change")]
    Task<Outcome<CartView>> ChangeAsync(ChangeCart command);

    /// <summary>
    /// Holds every line for ten minutes, all or none; repeated: as it stands. A change of the cart gives them back. Answers
    /// <c>carts.changed</c>, <c>carts.empty</c>, and what <see cref="Inventory.ISkuGrain.ReserveAsync"/> refuses, with <c>sku</c>.
    /// </summary>
    [Alias("Reserve")]
    Task<Outcome<CartReservation>> ReserveAsync(ReserveCart command);

    /// <summary>The committed cart. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<Outcome<CartView>> GetAsync(CartAccess access);

    /// <summary>Whether a change under this operation id was accepted before. A pure read.</summary>
    [Alias("HasAccepted"), AlwaysInterleave]
    ValueTask<bool> HasAcceptedAsync(string operationId);

    /// <summary>
    /// What an order is placed from. Answers <c>carts.changed</c> when the version is another, <c>carts.empty</c> and
    /// <c>carts.incomplete</c> (with <c>missing</c>). Writes nothing: no cart is ever frozen.
    /// </summary>
    [Alias("Snapshot"), AlwaysInterleave]
    ValueTask<Outcome<CartView>> SnapshotAsync(SnapshotCart query);

    /// <summary>Takes the ordered lines and the codes out of the cart; what was added meanwhile stays. Repeated: nothing.</summary>
    [Alias("Close")]
    Task CloseAsync(CloseCart command);
}
