using Ecommerce.Api.Payments;

namespace Ecommerce.Standalone;

/// <summary>Compares the gateway's books with the orders of the day before, every night at three o'clock (UTC).</summary>
internal sealed partial class NightlyReconciliation(Reconciler reconciler, TimeProvider clock, ILogger<NightlyReconciliation> log) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(3);

    /// <summary>When it runs next.</summary>
    public static DateTimeOffset NextRun(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Hour;
        return today > now ? today : today.AddDays(1);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var next = NextRun(clock.GetUtcNow());
            await Task.Delay(next - clock.GetUtcNow(), clock, stoppingToken);
            await RunAsync(next - Hour, stoppingToken);
        }
    }

    private async Task RunAsync(DateTimeOffset midnight, CancellationToken stoppingToken)
    {
        try
        {
            if (await reconciler.RunAsync(midnight.AddDays(-1), midnight, stoppingToken) is { } found) LogDone(found.Charges, found.Orders, found.Differences.Count);
            else LogUnanswered();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next night compares the next day; staff may ask for this one again.
            LogFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reconciliation: {Charges} charges, {Orders} orders, {Differences} differences")]
    private partial void LogDone(int charges, int orders, int differences);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reconciliation: the payment gateway does not answer")]
    private partial void LogUnanswered();

    [LoggerMessage(Level = LogLevel.Error, Message = "Reconciliation failed")]
    private partial void LogFailed(Exception fault);
}
