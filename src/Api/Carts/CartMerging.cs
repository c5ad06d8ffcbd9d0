using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Carts;

/// <summary>
/// Brings a guest's cart into the account's. Codes are asked once more for the cart that comes of it, before it is written, so that the one write
/// leaves out what no longer counts and can say so.
/// </summary>
internal sealed class CartMerging(IGrainFactory grains, CartDesk desk)
{
    /// <summary>The account's cart and what the merge did; the same again when it is repeated.</summary>
    public async Task<Outcome<(PricedCart Cart, MergeReport Report)>> MergeAsync(
        CartId id, UserId user, CartAccess access, bool isCheckout, CancellationToken aborted)
    {
        var target = grains.GetGrain<ICartGrain>(CartId.Of(user).Value);
        if (await OpenAsync(target, id, user, access, aborted) is { } refused) return refused;
        var giveUp = new GiveUpCart { Access = access, Target = CartId.Of(user) };
        var given = await Retry.OnUnavailableAsync(() => grains.GetGrain<ICartGrain>(id.Value).GiveUpAsync(giveUp), aborted);
        if (given.Value is not { } source) return given.Rejection!;

        var command = new MergeCart { User = user, Source = source, IsCheckout = isCheckout };
        var preview = await Retry.OnUnavailableAsync(() => target.PreviewMergeAsync(command).AsTask(), aborted);
        if (preview is not null) command = command with { Refused = await RefusedAsync(preview, source, aborted) };
        var merged = await Retry.OnUnavailableAsync(() => target.MergeAsync(command), aborted);
        if (merged.Value is not { } done) return merged.Rejection!;
        await Retry.OnUnavailableAsync(() => ForgetAsync(id), aborted);
        var priced = await desk.PriceAsync(done.Cart, aborted);
        return merged.Map(_ => (priced, done.Report));
    }

    // The account's cart is there before the guest's is given up: an order that is confirmed in between has somebody to tell what was bought.
    private async Task<Rejection?> OpenAsync(ICartGrain target, CartId id, UserId user, CartAccess access, CancellationToken aborted)
    {
        var owner = new CartAccess { User = user };
        if ((await Retry.OnUnavailableAsync(() => target.GetAsync(owner).AsTask(), aborted)).Rejection is null) return null;
        var source = await Retry.OnUnavailableAsync(() => grains.GetGrain<ICartGrain>(id.Value).GetAsync(access).AsTask(), aborted);
        if (source.Value is not { } guest) return source.Rejection;
        if (guest.Owner.User is { } other && other != user) return Rejection.Of(Problems.CartNotFound);
        var create = new CreateCart { Owner = owner, Currency = guest.Currency, Locale = guest.Locale, Edit = new() };
        return (await Retry.OnUnavailableAsync(() => target.CreateAsync(create), aborted)).Rejection;
    }

    private async Task<bool> ForgetAsync(CartId id)
    {
        await grains.GetGrain<ICartGrain>(id.Value).ForgetMergedAsync();
        return true;
    }

    // Only the guest's: what the account's cart carries already shows by itself why it counts for nothing.
    private async Task<ImmutableArray<RefusedCoupon>> RefusedAsync(CartView preview, CartView source, CancellationToken aborted)
    {
        if (source.Coupons.IsEmpty) return [];
        var priced = await desk.PriceAsync(preview, aborted);
        return
        [
            .. (priced.Quote?.Coupons ?? [])
                .Where(coupon => coupon.Refusal is not null && source.Coupons.Contains(coupon.Code))
                .Select(coupon => new RefusedCoupon { Code = coupon.Code, Reason = coupon.Refusal! }),
        ];
    }
}
