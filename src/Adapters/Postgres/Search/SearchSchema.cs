using Npgsql;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>The tables of the index. There is no way from one form to the next: an index of an older form is dropped and built again.</summary>
internal static class SearchSchema
{
    /// <summary>Number of this form.</summary>
    public const int Form = 1;

    // Any number that no other program is likely to lock.
    private const long Lock = 7_203_115_526_002;

    private const string Drop = """
        drop table if exists search_state, search_category, search_product, search_placement, search_offer, search_attribute, search_stock;
        drop text search configuration if exists search_words;
        drop text search dictionary if exists search_english;
        """;

    // Without GIN's list of pending entries: each search would read all of it, and after a build the planner rather read the whole table (seen).
    // The stock dictionary of English leaves "the" and "on" out, and a shop may sell things of that name.
    private static readonly string Create = $"""
        create text search dictionary search_english (template = snowball, language = 'english');
        create text search configuration search_words (copy = simple);
        alter text search configuration search_words alter mapping for asciiword, word, numword with search_english;
        create table search_state (
            id integer primary key check (id = 1), form integer not null, generation bigint not null, complete boolean not null, categories bigint not null);
        insert into search_state values (1, {Form}, 1, false, -1);
        create table search_category (slug text collate "C" primary key, parent text collate "C", name text not null);
        create table search_product (
            id bigint generated always as identity primary key, key text collate "C" not null unique, revision bigint not null, generation bigint not null,
            published boolean not null, slug text not null, name text not null, brand text collate "C" not null, category text collate "C" not null,
            skus text not null, created bigint not null, words tsvector not null);
        create index search_product_words on search_product using gin (words) with (fastupdate = off) where published;
        create table search_placement (product bigint not null, slug text collate "C" not null, primary key (product, slug));
        create table search_offer (
            currency text collate "C" not null, product bigint not null, variant integer not null, sku text collate "C" not null, amount bigint not null,
            primary key (currency, product, variant));
        create index search_offer_product on search_offer (product);
        create table search_attribute (
            product bigint not null, variant integer not null, name text collate "C" not null, value text collate "C", number bigint,
            kind text not null, label text, value_label text, unit text, primary key (product, variant, name));
        create table search_stock (sku text collate "C" primary key, revision bigint not null, generation bigint not null, available bigint not null);
        """;

    /// <summary>Makes the tables, or says that they are missing. Of several processes one works and the others wait.</summary>
    public static async Task OpenAsync(NpgsqlConnection connection, bool create, CancellationToken cancellationToken)
    {
        if (await FormAsync(connection, cancellationToken) is var form && form == Form) return;
        if (form > Form) throw new InvalidOperationException($"The search index has form {form}; this version knows form {Form} and leaves it alone.");
        if (!create) throw new InvalidOperationException("The database lacks the tables of the search index, or has them in an older form. Migrate it first.");
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, $"select pg_advisory_xact_lock({Lock})", cancellationToken);
        if (await FormAsync(connection, cancellationToken) < Form) await RunAsync(connection, Drop + Create, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // 0 when there is none.
    private static async Task<int> FormAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var known = new NpgsqlCommand("select to_regclass('search_state') is not null", connection);
        if (await known.ExecuteScalarAsync(cancellationToken) is not true) return 0;
        await using var form = new NpgsqlCommand("select form from search_state", connection);
        return await form.ExecuteScalarAsync(cancellationToken) is int number ? number : 0;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
