namespace Ecommerce.Standalone.Demo.Past;

/// <summary>What can be bought in the past: variants in good supply, of which enough are left that they still are today.</summary>
internal sealed class PastShelf
{
    /// <summary>Lines of the largest order.</summary>
    public const int Many = 60;

    private const int Kept = 12;
    private const int TooMany = 400;
    private const int Healthy = 18;

    private readonly Random _chance;
    private readonly List<(string Slug, string Sku)> _variants = [];
    private readonly Dictionary<string, int> _left = [];

    public PastShelf(DemoCatalogue catalogue, Random chance)
    {
        _chance = chance;
        foreach (var product in catalogue.Products.Where(product => !product.Hidden))
        {
            foreach (var variant in product.Variants.Where(variant => variant.Stock >= Healthy))
            {
                _variants.Add((product.Slug, variant.Sku));
                _left[variant.Sku] = variant.Stock - Kept;
            }
        }
    }

    /// <summary>One to four lines, most often one.</summary>
    public IReadOnlyList<PastLine> Take(int atLeast)
    {
        var lines = _chance.Next(20) switch { < 9 => 1, < 15 => 2, < 18 => 3, _ => 4 };
        return Take(Math.Max(atLeast, lines), () => _chance.Next(7) == 0 ? 2 : 1);
    }

    /// <summary>Whoever equips a whole mountain hut.</summary>
    public IReadOnlyList<PastLine> TakeMany() => Take(Many, () => 1);

    /// <summary>A line that nobody can fulfil.</summary>
    public IReadOnlyList<PastLine> WantTooMuch()
    {
        var (slug, sku) = _variants[_chance.Next(_variants.Count)];
        return [new(slug, sku, TooMany)];
    }

    private List<PastLine> Take(int count, Func<int> quantity)
    {
        var lines = new List<PastLine>();
        while (lines.Count < count)
        {
            var (slug, sku) = _variants[_chance.Next(_variants.Count)];
            var units = quantity();
            if (_left[sku] < units || lines.Any(line => line.Sku == sku)) continue;
            _left[sku] -= units;
            lines.Add(new(slug, sku, units));
        }

        return lines;
    }
}
