using Ecommerce.Api.Payments;
using Ecommerce.Hosting;

namespace Ecommerce.ApiHost;

/// <summary>Compares the gateway's books with the orders, once a night.</summary>
internal sealed class ReconciliationTurn(NightlyReconciliation reconciliation, ClusterSettings cluster, TimeProvider clock, ILogger<ReconciliationTurn> log)
    : ClusterTurn(7_203_115_526_102, cluster, clock, log)
{
    // Whoever takes over within this time after three o'clock cannot know how far the one before had come, and does it again.
    private static readonly TimeSpan Repeat = TimeSpan.FromHours(1);

    private DateTimeOffset _due;

    /// <summary>When the comparison is due for a process whose turn begins now.</summary>
    internal static DateTimeOffset FirstRun(DateTimeOffset now) => NightlyReconciliation.NextRun(now - Repeat);

    protected override void Begin() => _due = FirstRun(Clock.GetUtcNow());

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        if (Clock.GetUtcNow() < _due) return;
        await reconciliation.RunAsync(_due, cancellationToken);
        _due = NightlyReconciliation.NextRun(Clock.GetUtcNow());
    }
}
