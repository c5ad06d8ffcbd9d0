using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Api.Carts;

/// <summary>A cart and what it costs, in one go: the cart's grain never waits for prices.</summary>
internal sealed class CartDesk(IGrainFactory grains)
{
    public async Task<Outcome<(CartView Cart, Outcome<Quote> Quote)>> CreateAsync(CartId id, CreateCart command, CancellationToken aborted)
    {
        // Priced before it is made: a line that cannot be sold is refused here, not discovered at the till.
        var quote = await QuoteAsync(
            new()
            {
                Currency = command.Currency,
                Country = command.Edit.ShippingAddress?.Country,
                Lines = command.Edit.Add,
                ShippingOption = command.Edit.ShippingOption,
            },
            aborted);
        if (quote.Rejection is { } unsaleable) return unsaleable;

        var created = await Retry.OnUnavailableAsync(() => grains.GetGrain<ICartGrain>(id.Value).CreateAsync(command), aborted);
        if (created.Value is not { } cart) return created.Rejection!;
        // The same SKU twice in the request is one line in the cart.
        return (cart, cart.Lines.Length == command.Edit.Add.Length ? quote : await QuoteOfAsync(cart, aborted));
    }

    public async Task<Outcome<(CartView Cart, Outcome<Quote> Quote)>> ChangeAsync(CartId id, ChangeCart command, CancellationToken aborted)
    {
        var cart = grains.GetGrain<ICartGrain>(id.Value);
        // Without a key a change that may have happened cannot be told from one that did not: units would be added twice, and a version would
        // be compared with the one that this very change made.
        var isRepeatable = command.Operation is not null || (command.Edit.Add.IsEmpty && command.ExpectedVersion is null);
        var changed = isRepeatable ? await Retry.OnUnavailableAsync(() => cart.ChangeAsync(command), aborted) : await cart.ChangeAsync(command);
        return await WithQuoteAsync(changed, aborted);
    }

    public async Task<Outcome<(CartView Cart, Outcome<Quote> Quote)>> GetAsync(CartId id, CartAccess access, CancellationToken aborted) =>
        await WithQuoteAsync(
            await Retry.OnUnavailableAsync(() => grains.GetGrain<ICartGrain>(id.Value).GetAsync(access).AsTask(), aborted), aborted);

    private async Task<Outcome<(CartView Cart, Outcome<Quote> Quote)>> WithQuoteAsync(Outcome<CartView> outcome, CancellationToken aborted)
    {
        if (outcome.Value is not { } cart) return new() { Rejection = outcome.Rejection, IsReplay = outcome.IsReplay };
        var quote = await QuoteOfAsync(cart, aborted);
        return outcome.Map(known => (known, quote));
    }

    private Task<Outcome<Quote>> QuoteOfAsync(CartView cart, CancellationToken aborted) =>
        QuoteAsync(
            new()
            {
                Currency = cart.Currency,
                Country = cart.ShippingAddress?.Country,
                Lines = cart.Lines,
                ShippingOption = cart.ShippingOption,
            },
            aborted);

    private Task<Outcome<Quote>> QuoteAsync(QuoteRequest request, CancellationToken aborted) =>
        Retry.OnUnavailableAsync(() => grains.GetGrain<IQuoteGrain>(0).QuoteAsync(request), aborted);
}
