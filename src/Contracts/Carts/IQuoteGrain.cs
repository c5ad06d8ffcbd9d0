namespace Ecommerce.Contracts.Carts;

/// <summary>
/// Prices lines from the price records, never from a cache: a stateless worker. Tax and shipping by the market's rules.
/// </summary>
[Alias("carts.IQuoteGrain")]
public interface IQuoteGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// The price of these lines now. Answers <c>catalog.sku_unknown</c>, <c>catalog.not_priced</c>, <c>carts.currency_not_offered</c>,
    /// <c>carts.country_not_served</c>, <c>carts.shipping_option_unknown</c>, each with the <c>sku</c> or name that failed.
    /// </summary>
    [Alias("Quote")]
    Task<Outcome<Quote>> QuoteAsync(QuoteRequest request);
}
