using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Carts;

/// <summary>
/// Merging, in two writes: first the guest's cart is given up, so that nothing is added to it any more, then the account's takes what it held. Whoever
/// is cut off in between asks again: the given-up cart says once more what it held, and the account's takes each cart once.
/// </summary>
public sealed partial class CartGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<CartView>> GiveUpAsync(GiveUpCart command)
    {
        await record.LoadAsync();
        if (!IsAdmitted(command.Access) || command.Access.User is not { } user) return Rejection.Of(Problems.CartNotFound);

        // Somebody else's, whatever token was shown: browsers are shared.
        if (record.State.Owner.User is { } owner && owner != user) return Rejection.Of(Problems.CartNotFound);
        if (record.State.MergedInto is { } target) return target == command.Target ? View(record.State) : Merged(target);
        await record.CommitAsync(new() { State = record.State with { MergedInto = command.Target } });
        return View(record.State);
    }

    /// <inheritdoc/>
    public async ValueTask<CartView?> PreviewMergeAsync(MergeCart command)
    {
        await record.LoadAsync();
        if (MergeRules.Find(record.State, command.Source.Id) is not null) return null;
        return View(MergeRules.Merge(StateFor(command), command));
    }

    /// <inheritdoc/>
    public async Task<Outcome<MergedCart>> MergeAsync(MergeCart command)
    {
        await record.LoadAsync();
        var owner = new CartAccess { User = command.User };
        if (record.Exists && !IsAdmitted(owner)) return Rejection.Of(Problems.CartNotFound);
        if (MergeRules.Find(record.State, command.Source.Id) is { } earlier)
        {
            return new Outcome<MergedCart> { Value = new() { Cart = View(), Report = earlier }, IsReplay = true };
        }

        await record.CommitAsync(new() { State = MergeRules.Merge(StateFor(command), command) });
        return new MergedCart { Cart = View(), Report = MergeRules.Find(record.State, command.Source.Id)! };
    }

    /// <inheritdoc/>
    public async Task EraseAsync(UserId user)
    {
        await record.LoadAsync();
        if (record.Exists && record.State.Owner.User == user) await record.ClearAsync();
    }

    private CartState StateFor(MergeCart command) => record.Exists ? record.State : new() { Owner = new() { User = command.User } };

    private static Rejection Merged(CartId target) => Rejection.Of(Problems.CartMerged).With("cartId", target.Value);
}
