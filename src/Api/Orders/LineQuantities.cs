using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>Units of an order's lines, as a body names them.</summary>
internal static class LineQuantities
{
    private const int MaxLines = 100;
    private const int MaxQuantity = 999;

    /// <summary>Checks them: known shapes, each variant once.</summary>
    public static Validate Check(this Validate check, string pointer, IReadOnlyList<LineQuantityBody>? lines, int min = 0)
    {
        check.Count(pointer, lines?.Count ?? 0, min, MaxLines);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < (lines?.Count ?? 0); i++)
        {
            var line = lines![i];
            check.That(Sku.TryParse(line.Sku, null, out _), $"{pointer}/{i}/sku", "not_a_sku", "This is not a SKU.");
            check.That(seen.Add(line.Sku), $"{pointer}/{i}/sku", "duplicate", "This variant stands here twice.");
            check.Range($"{pointer}/{i}/quantity", line.Quantity, 1, MaxQuantity);
        }

        return check;
    }

    /// <summary>What an order understands.</summary>
    public static ImmutableArray<LineQuantity> Of(IReadOnlyList<LineQuantityBody>? lines) =>
        [.. (lines ?? []).Select(line => new LineQuantity { Sku = Sku.From(line.Sku), Quantity = line.Quantity })];
}
