using System.Globalization;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Tests.Cluster.Search;

/// <summary>What a search must answer, found by looking at every variant of the source one by one.</summary>
internal sealed class ScannedSearch(IReadOnlyList<ProductView> products, IReadOnlyList<StockLevel> stock, CategoryTree tree)
{
    private readonly Dictionary<Sku, long> _stock = stock.ToDictionary(level => level.Sku, level => level.Available);

    public IReadOnlyList<ProductId> Found(ProductQuery query) => [.. Passing(query, null).Select(hit => hit.Product.Id).Distinct()];

    public (long Lowest, long Highest, bool InStock) Offer(ProductQuery query, ProductId product)
    {
        var hits = Passing(query, null).Where(hit => hit.Product.Id == product).ToList();
        return (hits.Min(hit => hit.Price), hits.Max(hit => hit.Price), hits.Any(IsStocked));
    }

    public PriceRange? Prices(ProductQuery query)
    {
        var prices = Passing(query, "price").Select(hit => hit.Price).ToList();
        return prices.Count == 0 ? null : new(prices.Min(), prices.Max());
    }

    public int InStock(ProductQuery query) => Passing(query, "inStock").Where(IsStocked).Select(hit => hit.Product.Id).Distinct().Count();

    /// <summary>Lines of "facet value count", in order.</summary>
    public IReadOnlyList<string> Facets(ProductQuery query)
    {
        var names = products.SelectMany(product => product.Attributes.Select(attribute => attribute.Name))
            .Concat(products.SelectMany(product => product.Variants).SelectMany(variant => variant.Options.Keys)).Distinct();
        var lines = new List<string>();
        Count("category", hit => hit.Product.Category.Length == 0 ? [] : tree.PathOf(hit.Product.Category));
        Count("brand", hit => hit.Product.Brand.Length == 0 ? [] : [hit.Product.Brand]);
        foreach (var name in names) Count($"attr.{name}", hit => Values(hit, name).Select(value => value.Value));
        return [.. lines.Order(StringComparer.Ordinal)];

        void Count(string facet, Func<Hit, IEnumerable<string>> values) => lines.AddRange(
            Passing(query, facet)
                .SelectMany(hit => values(hit).Select(value => (Value: value, hit.Product.Id)))
                .Distinct()
                .GroupBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(group => $"{facet} {group.Key} {group.Count()}"));
    }

    private IEnumerable<Hit> Passing(ProductQuery query, string? but) =>
        from product in products
        where product.Published && HasWord(product, query.Text)
        from variant in product.Variants
        where variant.Prices.ContainsKey(query.Currency)
        let hit = new Hit(product, variant, variant.Prices[query.Currency])
        where but == "category" || query.Category is null || tree.PathOf(product.Category).Contains(query.Category)
        where but == "brand" || query.Brands.Count == 0 || query.Brands.Contains(product.Brand)
        where but == "price" || (hit.Price >= (query.MinPrice ?? 0) && hit.Price <= (query.MaxPrice ?? long.MaxValue))
        where but == "inStock" || !query.InStockOnly || IsStocked(hit)
        where query.Attributes.All(filter => but == $"attr.{filter.Name}" || Values(hit, filter.Name).Any(value => Passes(filter, value)))
        select hit;

    private bool IsStocked(Hit hit) => _stock.GetValueOrDefault(hit.Variant.Sku) > 0;

    private static bool HasWord(ProductView product, string? word) =>
        word is null || product.Name.Texts.Values.Any(text => text.Contains(word, StringComparison.Ordinal));

    private static bool Passes(AttributeFilter filter, (string Value, long? Number) value) =>
        (filter.Values.Count == 0 || filter.Values.Contains(value.Value))
        && (filter.From is null || value.Number >= filter.From)
        && (filter.To is null || value.Number <= filter.To);

    private static IEnumerable<(string Value, long? Number)> Values(Hit hit, string name)
    {
        foreach (var attribute in hit.Product.Attributes.Where(attribute => attribute.Name == name))
        {
            if (attribute.FilterValue() is not { } value) continue;
            yield return (value, attribute.Date is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber : attribute.Thousandths);
        }

        if (hit.Variant.Options.TryGetValue(name, out var option)) yield return (option.In("en"), null);
    }

    private sealed record Hit(ProductView Product, Variant Variant, long Price);
}
