using Ecommerce.Hosting;
using Npgsql;

namespace Ecommerce.ApiHost;

/// <summary>
/// Work that one API process at a time does: the one that holds a lock of the database. The lock goes with its connection, so when that process ends,
/// another one takes its turn.
/// </summary>
/// <param name="number">The lock: any number that no other program is likely to take.</param>
/// <param name="cluster">Where the lock is.</param>
/// <param name="clock">Times the rounds.</param>
/// <param name="log">Says when the database cannot be reached.</param>
internal abstract partial class ClusterTurn(long number, ClusterSettings cluster, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>The time.</summary>
    protected TimeProvider Clock => clock;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do await TryRunAsync(timer, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    /// <summary>The turn has just come to this process.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>One round of the work, every few seconds as long as the turn lasts.</summary>
    protected abstract Task RunOnceAsync(CancellationToken cancellationToken);

    private async Task TryRunAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            var text = new NpgsqlConnectionStringBuilder(cluster.Shop) { Pooling = false };
            await using var connection = new NpgsqlConnection(text.ConnectionString);
            await connection.OpenAsync(cancellationToken);

            // Asked again each round: the lock counts how often it was taken, and a connection that broke has lost it.
            for (var isFirst = true; await HasTurnAsync(connection, cancellationToken); isFirst = false)
            {
                if (isFirst) Begin();
                await RunOnceAsync(cancellationToken);
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
        catch (NpgsqlException fault)
        {
            LogLost(fault);
        }
    }

    private async Task<bool> HasTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({number})", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private void LogLost(Exception fault) => LogLost(log, fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database that says whose turn it is cannot be reached; it is tried again")]
    private static partial void LogLost(ILogger log, Exception fault);
}
