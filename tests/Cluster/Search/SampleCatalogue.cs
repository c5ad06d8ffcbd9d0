using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Tests.Cluster.Search;

/// <summary>Products that differ in everything a filter can ask for: the same ones for the same seed.</summary>
internal sealed class SampleCatalogue
{
    public static readonly string[] Currencies = ["KRW", "EUR"];
    public static readonly string[] Brands = ["Fernhollow", "Greyfell", "Sorae", ""];
    public static readonly string[] Leaves = ["daypacks", "packs", "tents", "mugs", "stray"];
    public static readonly string[] Colours = ["Slate", "Moss", "Rust"];
    public static readonly string[] Seasons = ["summer", "winter", "all-year"];
    public static readonly string[] Words = ["zorble", "quindle", "vantor", "배낭", "머그", "등산"];

    public static readonly CategoryTree Tree = new()
    {
        Revision = 4,
        Categories =
        [
            Category("home"), Category("mugs", "home"), Category("outdoor"), Category("packs", "outdoor"), Category("daypacks", "packs"),
            Category("tents", "outdoor"),
        ],
    };

    private readonly Random _random;

    public SampleCatalogue(int seed, int products)
    {
        _random = new(seed);
        Products = [.. Enumerable.Range(0, products).Select(Product)];
        Stock =
        [
            .. Products.SelectMany(product => product.Variants)
                .Where(_ => _random.Next(4) > 0)
                .Select(variant => new StockLevel { Sku = variant.Sku, Revision = 1, Available = _random.Next(3) }),
        ];
    }

    public IReadOnlyList<ProductView> Products { get; }

    public IReadOnlyList<StockLevel> Stock { get; }

    public ProductQuery Query()
    {
        var attributes = new List<AttributeFilter>();
        if (Often(3)) attributes.Add(new() { Name = "colour", Values = Some(Colours) });
        if (Often(4)) attributes.Add(new() { Name = "season", Values = Some(Seasons) });
        if (Often(6)) attributes.Add(new() { Name = "weight", From = _random.Next(5) * 500 });
        if (Often(8)) attributes.Add(new() { Name = "weight-limit", To = _random.Next(5) * 500 });
        if (Often(8)) attributes.Add(new() { Name = "waterproof", Values = ["true"] });
        if (Often(9)) attributes.Add(new() { Name = "since", From = new DateOnly(2026, _random.Next(1, 12), 1).DayNumber });
        return new()
        {
            Text = Often(3) ? Pick(Words) : null,
            Category = Often(3) ? Pick([.. Leaves, "outdoor", "home", "nowhere"]) : null,
            Brands = Often(3) ? Some(Brands[..3]) : [],
            Attributes = attributes,
            Currency = Pick(Currencies),
            MinPrice = Often(4) ? _random.Next(100) * 100 : null,
            MaxPrice = Often(4) ? _random.Next(50, 200) * 100 : null,
            InStockOnly = Often(3),
            Sort = (SearchSort)_random.Next(Enum.GetValues<SearchSort>().Length),
            Page = _random.Next(1, 4),
            Limit = _random.Next(1, 30),
        };
    }

    private ProductView Product(int number) => new()
    {
        Id = ProductId.From($"prd_{number:D4}"),
        Revision = 1,
        Slug = $"product-{number}",
        Name = LocaleMap.Of($"{Pick(Words[..3])} item {number:D4}", $"{Pick(Words[3..])}상품 {number:D4}"),
        Description = new(),
        Brand = Pick(Brands),
        Category = Pick(Leaves),
        TaxClass = TaxClass.Standard,
        Variants = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(variant => Variant(number, variant))],
        Published = _random.Next(10) > 0,
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(100_000)),
        Attributes = Attributes(),
    };

    private Variant Variant(int product, int number)
    {
        var prices = ImmutableSortedDictionary<string, long>.Empty;
        if (_random.Next(5) > 0) prices = prices.Add("KRW", _random.Next(1, 200) * 100);
        if (_random.Next(5) > 1) prices = prices.Add("EUR", _random.Next(1, 200) * 100);
        return new()
        {
            Sku = Sku.From($"SKU-{product:D4}-{number}"),
            Options = ImmutableSortedDictionary<string, LocaleMap>.Empty.Add("colour", Label(Pick(Colours))),
            Prices = prices,
        };
    }

    private ImmutableArray<ProductAttribute> Attributes()
    {
        var weight = new ProductAttribute { Name = "weight", Label = Label("Weight"), Kind = AttributeKind.Number, Thousandths = _random.Next(6) * 500, Unit = "kg" };
        var attributes = ImmutableArray.CreateBuilder<ProductAttribute>();
        if (Often(2)) attributes.Add(weight);
        if (Often(2)) attributes.Add(weight with { Name = "weight-limit", Label = Label("Limit") });
        var season = Pick(Seasons);
        if (Often(2)) attributes.Add(new() { Name = "season", Label = Label("Season"), Kind = AttributeKind.Enum, Choice = season, Text = Label(season) });
        if (Often(2)) attributes.Add(new() { Name = "waterproof", Label = Label("Waterproof"), Kind = AttributeKind.Boolean, Flag = Often(2) });
        if (Often(2)) attributes.Add(new() { Name = "since", Label = Label("Since"), Kind = AttributeKind.Date, Date = $"2026-{_random.Next(1, 12):D2}-01" });
        attributes.Add(new() { Name = "note", Label = Label("Note"), Kind = AttributeKind.Text, Text = Label("plain") });
        return attributes.ToImmutable();
    }

    private bool Often(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private string[] Some(string[] from) => [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Pick(from)).Distinct()];

    private static LocaleMap Label(string text) => LocaleMap.Of(text, $"{text} 한글");

    private static Category Category(string slug, string? parent = null) => new() { Slug = slug, Name = Label(slug), Parent = parent };
}
