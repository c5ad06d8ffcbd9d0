namespace Ecommerce.Api.Payments;

/// <summary>
/// Compares the gateway's books with the orders of the day before, every night at three o'clock (UTC). Of several processes one should do it; that it is done
/// twice harms nothing, since an order is told of a difference once.
/// </summary>
public sealed partial class NightlyReconciliation(Reconciler reconciler, TimeProvider clock, ILogger<NightlyReconciliation> log)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(3);

    /// <summary>When it is due next.</summary>
    public static DateTimeOffset NextRun(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Hour;
        return today > now ? today : today.AddDays(1);
    }

    /// <summary>Runs night after night.</summary>
    public async Task RunForeverAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var next = NextRun(clock.GetUtcNow());
            await Task.Delay(next - clock.GetUtcNow(), clock, stoppingToken);
            await RunAsync(next, stoppingToken);
        }
    }

    /// <summary>Compares the day before the night in which it was due. A failure is logged: the next night compares the next day, and staff may ask for this one again.</summary>
    public async Task RunAsync(DateTimeOffset due, CancellationToken stoppingToken)
    {
        var midnight = due - Hour;
        try
        {
            if (await reconciler.RunAsync(midnight.AddDays(-1), midnight, stoppingToken) is { } found) LogDone(found.Charges, found.Orders, found.Differences.Count);
            else LogUnanswered();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
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
