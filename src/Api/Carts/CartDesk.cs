using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Contracts.Settings;

namespace Ecommerce.Api.Carts;

/// <summary>A cart and what it costs, in one go: the cart's grain never waits for prices.</summary>
internal sealed class CartDesk(IGrainFactory grains)
{
    public async Task<Outcome<PricedCart>> CreateAsync(CartId id, NewCartCommand command, CancellationToken aborted)
    {
        // Priced before it is made: a line that cannot be sold is refused here, not discovered at the till.
        var edit = command.Edit;
        var quote = await QuoteAsync(
            new()
            {
                Currency = command.Currency,
                Country = edit.ShippingAddress?.Country,
                Lines = edit.Add,
                ShippingOption = edit.ShippingOption,
            },
            aborted);
        if (quote.Rejection is { } unsaleable) return unsaleable;

        var create = new CreateCart { Owner = command.Owner, Currency = quote.Value!.Total.Currency, Locale = command.Locale, Edit = edit };
        var created = await Retry.OnUnavailableAsync(() => grains.GetGrain<ICartGrain>(id.Value).CreateAsync(create), aborted);
        if (created.Value is not { } cart) return created.Rejection!;
        // The same SKU twice in the request is one line in the cart.
        return cart.Lines.Length == edit.Add.Length ? new PricedCart { Cart = cart, Quote = quote.Value } : await PriceAsync(cart, aborted);
    }

    public async Task<Outcome<PricedCart>> ChangeAsync(CartId id, ChangeCart command, CancellationToken aborted)
    {
        if (await RefusalAsync(command.Edit) is { } refused) return refused;
        var cart = grains.GetGrain<ICartGrain>(id.Value);
        // Without a key a change that may have happened cannot be told from one that did not: units would be added twice, and a version would
        // be compared with the one that this very change made.
        var isRepeatable = command.Operation is not null || (command.Edit.Add.IsEmpty && command.ExpectedVersion is null);
        var changed = isRepeatable ? await Retry.OnUnavailableAsync(() => cart.ChangeAsync(command), aborted) : await cart.ChangeAsync(command);
        return await WithPriceAsync(changed, aborted);
    }

    public async Task<Outcome<PricedCart>> GetAsync(CartId id, CartAccess access, CancellationToken aborted) =>
        await WithPriceAsync(
            await Retry.OnUnavailableAsync(() => grains.GetGrain<ICartGrain>(id.Value).GetAsync(access).AsTask(), aborted), aborted);

    /// <summary>
    /// Adds a code that counts for this cart. A code that is refused is not kept, so a cart never carries one that gave nothing from the start.
    /// </summary>
    public async Task<Outcome<PricedCart>> AddCouponAsync(CartId id, ChangeCart command, CouponCode code, CancellationToken aborted)
    {
        var found = await grains.GetGrain<ICartGrain>(id.Value).GetAsync(command.Access);
        if (found.Value is not { } cart) return found.Rejection!;
        // Asked first: a repeated request is answered as the first one was, even when an order has taken the code out of the cart meanwhile.
        var isRepeated = command.Operation is { } operation && await grains.GetGrain<ICartGrain>(id.Value).HasAcceptedAsync(operation.Id);
        if (!isRepeated && !cart.Coupons.Contains(code))
        {
            var tried = await QuoteAsync(RequestOf(cart) with { ShippingOption = null, Coupons = cart.Coupons.Add(code) }, aborted);
            if (tried.Rejection is { } unpriced) return unpriced;
            if (tried.Value!.Coupons[^1].Refusal is { } refusal) return Rejection.Of(Problems.ByCode[refusal]).With("coupon", code.Value);
        }

        return await ChangeAsync(id, command, aborted);
    }

    // A wrong choice is answered at once instead of being kept; the quote asks again each time, since settings change.
    private async ValueTask<Rejection?> RefusalAsync(CartEdit edit)
    {
        if (edit is { Currency: null, ShippingAddress: null, ShippingOption: null }) return null;
        var settings = (await grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync()).Settings;
        if (edit.Currency is { } currency && !settings.Currencies.Contains(currency)) return Rejection.Of(Problems.CurrencyRefused);
        if (edit.ShippingAddress is { } address && !settings.Serves(address.Country)) return Rejection.Of(Problems.CountryRefused);
        return edit.ShippingOption is { } option && !settings.ShippingZones.Any(zone => zone.Methods.Any(method => method.Code == option))
            ? Rejection.Of(Problems.ShippingOptionUnknown)
            : null;
    }

    private async Task<Outcome<PricedCart>> WithPriceAsync(Outcome<CartView> outcome, CancellationToken aborted)
    {
        if (outcome.Value is not { } cart) return new() { Rejection = outcome.Rejection, IsReplay = outcome.IsReplay };
        var priced = await PriceAsync(cart, aborted);
        return outcome.Map(_ => priced);
    }

    /// <summary>What a cart costs now.</summary>
    public async Task<PricedCart> PriceAsync(CartView cart, CancellationToken aborted)
    {
        var quote = await QuoteAsync(RequestOf(cart), aborted);
        if (quote.Rejection?.Code != Problems.ShippingOptionUnknown.Code)
        {
            return new() { Cart = cart, Quote = quote.Value, Problem = quote.Rejection };
        }

        // Chosen for another country, or taken out of the shop: shown without it, so that another one can be chosen.
        var without = await QuoteAsync(RequestOf(cart) with { ShippingOption = null }, aborted);
        return new() { Cart = cart, Quote = without.Value, Problem = without.Rejection ?? quote.Rejection };
    }

    private static QuoteRequest RequestOf(CartView cart) => new()
    {
        Currency = cart.Currency,
        Country = cart.ShippingAddress?.Country,
        Lines = cart.Lines,
        ShippingOption = cart.ShippingOption,
        Coupons = cart.Coupons,
    };

    private Task<Outcome<Quote>> QuoteAsync(QuoteRequest request, CancellationToken aborted) =>
        Retry.OnUnavailableAsync(() => grains.GetGrain<IQuoteGrain>(0).QuoteAsync(request), aborted);
}
