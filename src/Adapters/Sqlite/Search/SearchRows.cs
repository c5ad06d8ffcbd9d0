using System.Globalization;
using Ecommerce.Contracts.Catalog;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>Writes what a published product is found by: prices, attributes, options, words.</summary>
internal static class SearchRows
{
    // Attributes of the product stand under this number, options under that of their variant.
    private const int WholeProduct = 0;

    public static void Write(SqliteConnection connection, long id, ProductView product)
    {
        foreach (var attribute in product.Attributes)
        {
            Write(
                connection, id, WholeProduct, attribute.Name, attribute.FilterValue(), NumberOf(attribute), attribute.Kind, attribute.Label,
                attribute.Kind is AttributeKind.Enum ? attribute.Text : null, attribute.Unit);
        }

        for (var i = 0; i < product.Variants.Length; i++)
        {
            var (variant, number) = (product.Variants[i], i + 1);
            foreach (var (currency, amount) in variant.Prices)
            {
                SearchCommand.Run(
                    connection,
                    "insert into offer values ($currency, $product, $variant, $sku, $amount)",
                    ("$currency", currency), ("$product", id), ("$variant", number), ("$sku", variant.Sku.Value), ("$amount", amount));
            }

            foreach (var (name, text) in variant.Options)
                Write(connection, id, number, name, text.In("en"), null, AttributeKind.Enum, null, text, null);
        }

        WriteWords(connection, id, product);
    }

    private static void Write(
        SqliteConnection connection, long product, int variant, string name, string? value, long? number, AttributeKind kind,
        LocaleMap? label, LocaleMap? valueLabel, string? unit) =>
        SearchCommand.Run(
            connection,
            "insert into attribute values ($product, $variant, $name, $value, $number, $kind, $label, $valueLabel, $unit)",
            ("$product", product), ("$variant", variant), ("$name", name), ("$value", value), ("$number", number), ("$kind", kind.ToString()),
            ("$label", label is null ? null : SearchJson.Write(label)), ("$valueLabel", valueLabel is null ? null : SearchJson.Write(valueLabel)),
            ("$unit", unit));

    private static void WriteWords(SqliteConnection connection, long id, ProductView product)
    {
        var options = product.Variants.SelectMany(variant => variant.Options.Values).SelectMany(text => text.Texts.Values);
        var attributes = product.Attributes.SelectMany(attribute => attribute.Text?.Texts.Values ?? []);
        SearchCommand.Run(
            connection,
            """
            insert into words (rowid, name, brand, sku, category, attributes, description)
            values ($id, $name, $brand, $sku, $category, $attributes, $description)
            """,
            ("$id", id),
            ("$name", Words(product.Name.Texts.Values)),
            ("$brand", Words([product.Brand])),
            ("$sku", Words(product.Variants.Select(variant => variant.Sku.Value))),
            ("$category", Words([product.Category])),
            ("$attributes", Words(attributes.Concat(options).Distinct())),
            ("$description", Words(product.Description.Texts.Values)));
    }

    private static string Words(IEnumerable<string> texts) => SearchWords.ForIndex(string.Join('\n', texts));

    private static long? NumberOf(ProductAttribute attribute) => attribute.Kind switch
    {
        AttributeKind.Number => attribute.Thousandths,
        AttributeKind.Date when attribute.Date is { } date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber,
        _ => null,
    };
}
