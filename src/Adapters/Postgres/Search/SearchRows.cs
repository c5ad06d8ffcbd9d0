using System.Globalization;
using Ecommerce.Contracts.Catalog;
using Npgsql;
using NpgsqlTypes;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>What products are found by, as the arrays of the statements that write them: prices, attributes, options, words.</summary>
internal static class SearchRows
{
    // Attributes of the product stand under this number, options under that of their variant.
    private const int WholeProduct = 0;

    private const string Product = """
        insert into search_product (key, revision, generation, published, slug, name, brand, category, skus, created, words)
        select key, revision, (select generation from search_state), published, slug, name, brand, category, skus, created,
            setweight(to_tsvector('search_words', names), 'A') || setweight(to_tsvector('search_words', brands), 'B')
            || setweight(to_tsvector('search_words', facts), 'C') || to_tsvector('search_words', description)
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            as p (key, revision, published, slug, name, brand, category, skus, created, names, brands, facts, description)
        order by key
        on conflict (key) do update set
            revision = excluded.revision, generation = excluded.generation, published = excluded.published, slug = excluded.slug, name = excluded.name,
            brand = excluded.brand, category = excluded.category, skus = excluded.skus, created = excluded.created, words = excluded.words
        where search_product.generation < excluded.generation or search_product.revision < excluded.revision
        returning key, id
        """;

    /// <summary>Puts the heads of the products; answers the keys and numbers of those that are news.</summary>
    public static NpgsqlBatchCommand Heads(IReadOnlyList<ProductView> products) => new(Product)
    {
        Parameters =
        {
            Texts(products.Select(product => product.Id.Value)),
            Numbers(products.Select(product => (long?)product.Revision)),
            new NpgsqlParameter<bool[]> { TypedValue = [.. products.Select(product => product.Published)] },
            Texts(products.Select(product => product.Slug)),
            Texts(products.Select(product => SearchJson.Write(product.Name))),
            Texts(products.Select(product => product.Brand)),
            Texts(products.Select(product => product.Category)),
            Texts(products.Select(product => SearchJson.Write([.. product.Variants.Select(variant => variant.Sku.Value)]))),
            Numbers(products.Select(product => (long?)product.CreatedAt.UtcTicks)),
            Texts(products.Select(product => Words(product, product.Name.Texts.Values))),
            Texts(products.Select(product => Words(product, [product.Brand]))),
            Texts(products.Select(product => Words(product, Facts(product)))),
            Texts(products.Select(product => Words(product, product.Description.Texts.Values))),
        },
    };

    public static NpgsqlBatchCommand Offers(IReadOnlyList<(long Id, ProductView Product)> products)
    {
        var rows = (from row in products
                    from variant in row.Product.Variants.Index()
                    from price in variant.Item.Prices
                    select (row.Id, Variant: variant.Index + 1, Sku: variant.Item.Sku.Value, Currency: price.Key, Amount: price.Value)).ToList();
        return new("insert into search_offer (currency, product, variant, sku, amount) select * from unnest($1, $2, $3, $4, $5)")
        {
            Parameters =
            {
                Texts(rows.Select(row => row.Currency)), Numbers(rows.Select(row => (long?)row.Id)), Numbers(rows.Select(row => (long?)row.Variant)),
                Texts(rows.Select(row => row.Sku)), Numbers(rows.Select(row => (long?)row.Amount)),
            },
        };
    }

    public static NpgsqlBatchCommand Attributes(IReadOnlyList<(long Id, ProductView Product)> products)
    {
        var rows = products.SelectMany(row => Attributes(row.Id, row.Product)).ToList();
        return new("""
            insert into search_attribute (product, variant, name, value, number, kind, label, value_label, unit)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """)
        {
            Parameters =
            {
                Numbers(rows.Select(row => (long?)row.Product)), Numbers(rows.Select(row => (long?)row.Variant)), Texts(rows.Select(row => row.Name)),
                Texts(rows.Select(row => row.Value)), Numbers(rows.Select(row => row.Number)), Texts(rows.Select(row => row.Kind.ToString())),
                Texts(rows.Select(row => Json(row.Label))), Texts(rows.Select(row => Json(row.ValueLabel))), Texts(rows.Select(row => row.Unit)),
            },
        };
    }

    public static NpgsqlParameter Texts(IEnumerable<string?> texts) =>
        new NpgsqlParameter<string?[]> { TypedValue = [.. texts], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    public static NpgsqlParameter Numbers(IEnumerable<long?> numbers) =>
        new NpgsqlParameter<long?[]> { TypedValue = [.. numbers], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };

    private static IEnumerable<Row> Attributes(long id, ProductView product)
    {
        foreach (var attribute in product.Attributes)
        {
            yield return new(
                id, WholeProduct, attribute.Name, attribute.FilterValue(), NumberOf(attribute), attribute.Kind, attribute.Label,
                attribute.Kind is AttributeKind.Enum ? attribute.Text : null, attribute.Unit);
        }

        foreach (var (i, variant) in product.Variants.Index())
        {
            foreach (var (name, text) in variant.Options)
                yield return new(id, i + 1, name, text.In("en"), null, AttributeKind.Enum, null, text, null);
        }
    }

    private static IEnumerable<string> Facts(ProductView product) => product.Variants
        .Select(variant => variant.Sku.Value)
        .Append(product.Category)
        .Concat(product.Attributes.SelectMany(attribute => attribute.Text?.Texts.Values ?? []))
        .Concat(product.Variants.SelectMany(variant => variant.Options.Values).SelectMany(text => text.Texts.Values))
        .Distinct();

    // What is not published has no words, and so is never found.
    private static string Words(ProductView product, IEnumerable<string> texts) => product.Published ? SearchWords.ForIndex(texts) : "";

    private static string? Json(LocaleMap? map) => map is null ? null : SearchJson.Write(map);

    private static long? NumberOf(ProductAttribute attribute) => attribute.Kind switch
    {
        AttributeKind.Number => attribute.Thousandths,
        AttributeKind.Date when attribute.Date is { } date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber,
        _ => null,
    };

    private sealed record Row(
        long Product, int Variant, string Name, string? Value, long? Number, AttributeKind Kind, LocaleMap? Label, LocaleMap? ValueLabel, string? Unit);
}
