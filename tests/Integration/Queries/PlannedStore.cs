using Ecommerce.Tests.Cluster.Records.Postgres;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>Two tables of 100 000 records, 20 000 of each kind that is listed: one that was analysed, and one that is too young for it.</summary>
public sealed class PlannedStore(PostgresServer server) : IAsyncLifetime
{
    private const string Fill = """
        insert into record (kind, id, version, has_outbox, body)
        select kind, kind || lpad(i::text, 6, '0'), 1, false, jsonb_build_object('schema', 1, 'revision', 1, 'state', case kind
            when 'order' then jsonb_build_object(
                'user', 'usr_' || i % 400, 'placedAt', at, 'number', '260301-' || i,
                'status', (array['pending', 'confirmed', 'confirmed', 'completed', 'completed', 'completed', 'cancelled', 'expired'])[1 + i % 8],
                'refusal', case when i % 10 = 0 then '{"code":"x"}'::jsonb end,
                'attentionSince', case when i % 200 = 0 then at end,
                'quote', '{"total":{"amount":1000,"currency":"KRW"},"lines":[{"quantity":2}]}'::jsonb)
            when 'product' then jsonb_build_object(
                'slug', 'product-' || i, 'published', i % 10 > 0, 'createdAt', at, 'category', 'category-' || i % 50, 'brand', 'brand-' || i % 70,
                'name', '{"texts":{"en":"Thing"}}'::jsonb, 'variants', '[{"sku":"A-1","prices":{"KRW":1000}}]'::jsonb)
            when 'cart' then jsonb_build_object('owner', jsonb_build_object('user', case when i % 2 = 0 then 'usr_' || i % 4000 end))
            when 'promotion' then jsonb_build_object('createdAt', at)
            else jsonb_build_object('at', at, 'actor', 'usr_' || i % 30, 'target', '/orders/' || i / 4, 'route', 'PUT /orders/{id}', 'outcome', 'done')
            end)
        from unnest(array['order', 'product', 'cart', 'promotion', 'audit']) as kind,
            generate_series(1, 20000) as i,
            to_char(timestamp '2026-01-01' + i * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"') as at
        """;

    public PostgresQueryStore Analysed { get; } = new(server);

    public PostgresQueryStore Young { get; } = new(server);

    public async ValueTask InitializeAsync()
    {
        foreach (var store in new[] { Analysed, Young })
        {
            await store.InitializeAsync();
            await PostgresServer.ExecuteAsync(store.ConnectionString, $"alter table record set (autovacuum_enabled = off); {Fill}");
        }

        await PostgresServer.ExecuteAsync(Analysed.ConnectionString, "analyze record");
    }

    public async ValueTask DisposeAsync()
    {
        await Analysed.DisposeAsync();
        await Young.DisposeAsync();
    }
}
