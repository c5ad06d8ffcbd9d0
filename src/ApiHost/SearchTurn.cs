using Ecommerce.Api.Search;
using Ecommerce.Hosting;

namespace Ecommerce.ApiHost;

/// <summary>Keeps the search index right.</summary>
internal sealed class SearchTurn(SearchUpkeep upkeep, ClusterSettings cluster, TimeProvider clock, ILogger<SearchTurn> log)
    : ClusterTurn(7_203_115_526_101, cluster, clock, log)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => upkeep.RunOnceAsync(cancellationToken);
}
