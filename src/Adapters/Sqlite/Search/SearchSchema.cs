namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>The tables of the index. There is no way from one form to the next: an index of another form is dropped and built again.</summary>
internal static class SearchSchema
{
    /// <summary>Number of this form.</summary>
    public const int Form = 1;

    /// <summary>Everything, in an empty database.</summary>
    public const string Create = """
        create table state(id integer primary key check (id = 1), generation integer not null, complete integer not null, categories integer not null);
        insert into state values (1, 1, 0, -1);
        create table category(slug text primary key, parent text, name text not null) without rowid;
        create table product(
            id integer primary key, key text not null unique, revision integer not null, generation integer not null,
            published integer not null, slug text not null, name text not null, brand text not null, category text not null,
            skus text not null, created integer not null);
        create table placement(product integer not null, slug text not null, primary key (product, slug)) without rowid;
        create table offer(
            currency text not null, product integer not null, variant integer not null, sku text not null, amount integer not null,
            primary key (currency, product, variant)) without rowid;
        create index offer_product on offer(product);
        create table attribute(
            product integer not null, variant integer not null, name text not null, value text, number integer,
            kind text not null, label text, value_label text, unit text, primary key (product, variant, name)) without rowid;
        create table stock(sku text primary key, revision integer not null, generation integer not null, available integer not null) without rowid;
        create virtual table words using fts5(
            name, brand, sku, category, attributes, description,
            content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
        """;

    /// <summary>How much a word counts in each column of <c>words</c>: in a name most, in a description least.</summary>
    public const string Rank = "bm25(words, 10.0, 5.0, 5.0, 3.0, 2.0, 1.0)";
}
