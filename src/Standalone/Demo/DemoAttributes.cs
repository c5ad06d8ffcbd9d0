using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Standalone.Demo;

/// <summary>The typed facts of a product, from its entry and the tables: one of every kind that the catalogue knows.</summary>
internal static class DemoAttributes
{
    private const int Thousand = 1_000;
    private const int Quarters = 20;
    private static readonly DateOnly FirstQuarter = new(2021, 1, 1);

    public static ImmutableArray<ProductAttribute> Of(DemoProduct product, DemoTables tables)
    {
        var material = tables.Materials[product.Material];
        var attributes = ImmutableArray.CreateBuilder<ProductAttribute>();
        attributes.Add(new()
        {
            Name = "material", Label = LocaleMap.Of("Material", "소재"), Kind = AttributeKind.Enum, Choice = product.Material, Text = material.Name.ToMap(),
        });
        attributes.Add(Number("weight", LocaleMap.Of("Weight", "무게"), product.Grams, "kg"));
        foreach (var (name, value) in product.Measures)
        {
            var measure = tables.Measures[name];
            attributes.Add(Number(name, measure.Label.ToMap(), (long)(value * Thousand), measure.Unit));
        }

        attributes.Add(new() { Name = "care", Label = LocaleMap.Of("Care", "관리"), Kind = AttributeKind.Text, Text = material.Care.ToMap() });
        attributes.Add(new() { Name = "recycled", Label = LocaleMap.Of("Recycled material", "재생 소재"), Kind = AttributeKind.Boolean, Flag = material.Recycled });
        attributes.Add(Number("warranty", LocaleMap.Of("Warranty", "보증"), tables.WarrantyOf(product.Category) * Thousand, "years"));
        attributes.Add(Day("in-range-since", LocaleMap.Of("In our range since", "판매 시작"), Since(product.Slug)));
        if (product.SoldUntil is { } last) attributes.Add(Day("sold-until", LocaleMap.Of("Sold until", "판매 종료"), last));
        return attributes.ToImmutable();
    }

    private static ProductAttribute Number(string name, LocaleMap label, long thousandths, string unit) =>
        new() { Name = name, Label = label, Kind = AttributeKind.Number, Thousandths = thousandths, Unit = unit };

    private static ProductAttribute Day(string name, LocaleMap label, string date) =>
        new() { Name = name, Label = label, Kind = AttributeKind.Date, Date = date };

    private static string Since(string slug) =>
        FirstQuarter.AddMonths(3 * (int)(DemoStock.Hash(slug) % Quarters)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
