using Ecommerce.Contracts.Users;
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

    /// <summary>
    /// Takes the ordered lines and the codes out of the cart; what was added meanwhile stays. Repeated: nothing. Answers the cart that this one was
    /// merged into meanwhile: there the lines are to be taken out as well.
    /// </summary>
    [Alias("Close")]
    Task<CartId?> CloseAsync(CloseCart command);

    /// <summary>
    /// Gives a guest's cart up for an account's and answers what it held. It takes no change from now on (<c>carts.merged</c> with
    /// <c>cartId</c>) and shows nothing any more. Repeated for the same account: the same again.
    /// </summary>
    [Alias("GiveUp")]
    Task<Outcome<CartView>> GiveUpAsync(GiveUpCart command);

    /// <summary>What a merge would make of this account's cart; <c>null</c> when it was done. A pure read.</summary>
    [Alias("PreviewMerge"), AlwaysInterleave]
    ValueTask<CartView?> PreviewMergeAsync(MergeCart command);

    /// <summary>Empties the cart of an account that was erased, for good; nothing happens when it is another's.</summary>
    [Alias("Erase")]
    Task EraseAsync(UserId user);

    /// <summary>Takes what a given-up cart held into this account's, once: a repetition answers the first report.</summary>
    [Alias("Merge")]
    Task<Outcome<MergedCart>> MergeAsync(MergeCart command);
}
