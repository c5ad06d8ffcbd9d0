using Ecommerce.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http.Operations;

/// <summary><c>GET /api/admin/ops/records</c>: what the record stores of this process did since it started. Two readings give what the work between them wrote.</summary>
internal static class RecordCounts
{
    public static void MapRecordCounts(this IEndpointRouteBuilder routes) =>
        routes.MapArea("admin").MapGet("/ops/records", Get)
            .RequirePermission(Permissions.OpsRead)
            .WithSummary("What the record stores of this process wrote and read since it started.");

    // A process without stores, one that only serves the API, answers an empty list.
    private static Ok<RecordCountsBody> Get(HttpContext context) => TypedResults.Ok(new RecordCountsBody
    {
        Stores = [.. context.RequestServices.GetKeyedServices<RecordStore>(KeyedService.AnyKey).OrderBy(store => store.Name, StringComparer.Ordinal).Select(Of)],
    });

    private static RecordStoreBody Of(RecordStore store)
    {
        var counts = store.Statistics;
        return new()
        {
            Name = store.Name,
            Rows = counts.Rows,
            EntryRows = counts.EntryRows,
            Commits = counts.Commits,
            Reads = counts.Reads,
            ReadBatches = counts.ReadBatches,
            Waiting = store.QueueDepth,
        };
    }
}
