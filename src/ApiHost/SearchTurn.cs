using Ecommerce.Api.Search;
using Ecommerce.Hosting;
using Npgsql;

namespace Ecommerce.ApiHost;

/// <summary>
/// Keeps the search index right from one API process at a time: the one that holds a lock of the database. The lock goes with its connection, so
/// when that process ends, another one takes its turn.
/// </summary>
internal sealed partial class SearchTurn(SearchUpkeep upkeep, ClusterSettings cluster, TimeProvider clock, ILogger<SearchTurn> log) : BackgroundService
{
    // Any number that no other program is likely to lock.
    private const long Number = 7_203_115_526_101;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

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

    private async Task TryRunAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            var text = new NpgsqlConnectionStringBuilder(cluster.Shop) { Pooling = false };
            await using var connection = new NpgsqlConnection(text.ConnectionString);
            await connection.OpenAsync(cancellationToken);

            // Asked again each round: the lock counts how often it was taken, and a connection that broke has lost it.
            while (await HasTurnAsync(connection, cancellationToken))
            {
                await upkeep.RunOnceAsync(cancellationToken);
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
        catch (NpgsqlException fault)
        {
            LogLost(fault);
        }
    }

    private static async Task<bool> HasTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Number})", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database that says whose turn it is to keep the search index cannot be reached; it is tried again")]
    private partial void LogLost(Exception fault);
}
