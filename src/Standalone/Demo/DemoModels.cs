using System.Globalization;

namespace Ecommerce.Standalone.Demo;

/// <summary>Makes products of what is written down about them: each colour in each size, with prices, stock and a description that ends with the facts.</summary>
internal sealed record DemoModels
{
    private const string OneSize = "ONE";

    public required IReadOnlyList<DemoModel> Models { get; init; }

    /// <summary>The products, in the order they are written down.</summary>
    public IReadOnlyList<DemoProduct> Expand(DemoTables tables)
    {
        var stock = DemoStock.Of(Models.Select(model => Skus(model).Select(variant => variant.Sku).ToList()));
        return [.. Models.Select(model => Product(model, tables, stock))];
    }

    private static DemoProduct Product(DemoModel model, DemoTables tables, IReadOnlyDictionary<string, DemoStock> stock) => new()
    {
        Slug = model.Slug,
        Category = model.Category,
        Brand = model.Brand,
        Name = model.Name,
        Description = Describe(model, tables),
        Material = model.Material,
        Grams = model.Grams,
        Measures = model.Measures,
        Hidden = model.Hidden,
        SoldUntil = model.SoldUntil,
        Variants = [.. Skus(model).Select(variant => new DemoVariant
        {
            Sku = variant.Sku,
            Stock = stock[variant.Sku].Units,
            Backorder = stock[variant.Sku].Backorder,
            Options = Options(model, variant.Colour, variant.Size, tables),
            Prices = DemoPrices.Of(Price(model, variant.Size)),
        })],
    };

    private static IEnumerable<(string Sku, string Colour, string Size)> Skus(DemoModel model) =>
        from colour in model.Colours
        from size in model.Sizes.Count == 0 ? [OneSize] : model.Sizes
        select ($"{model.Model}-{colour}-{size}", colour, size);

    private static Dictionary<string, DemoText> Options(DemoModel model, string colour, string size, DemoTables tables)
    {
        var options = new Dictionary<string, DemoText> { ["colour"] = tables.Colours[colour] };
        if (model.Option is { } option) options[option] = DemoSizes.Label(option, size);
        return options;
    }

    // More of it costs more; a larger size of a garment does not.
    private static long Price(DemoModel model, string size)
    {
        if (model.Option is null or "size") return model.Price;
        var step = model.Sizes.TakeWhile(other => other != size).Count();
        return model.Price + (model.Price / 4 * step / 1_000 * 1_000);
    }

    private static DemoText Describe(DemoModel model, DemoTables tables)
    {
        var (material, years) = (tables.Materials[model.Material], tables.WarrantyOf(model.Category));
        var (en, ko) = (Weight(model.Grams, " kg", " g"), Weight(model.Grams, "kg", "g"));
        return new()
        {
            En = $"{model.Text.En} {material.Name.En}, {en}. {material.Care.En} {years}-year warranty.",
            Ko = $"{model.Text.Ko} 소재는 {material.Name.Ko}, 무게는 {ko}입니다. {material.Care.Ko} 보증 기간은 {years}년입니다.",
        };
    }

    private static string Weight(int grams, string kilo, string gram) => grams >= 1_000
        ? (grams / 1_000m).ToString("0.##", CultureInfo.InvariantCulture) + kilo
        : grams.ToString(CultureInfo.InvariantCulture) + gram;
}
