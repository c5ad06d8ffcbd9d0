namespace Ecommerce.Hosting;

/// <summary>What a process of the cluster writes to its standard output: one line per entry, in UTC, for whoever collects it.</summary>
public static class Logs
{
    /// <summary>Replaces the providers of the host.</summary>
    public static void AddLines(this ILoggingBuilder logging) => logging
        .ClearProviders()
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
        })
        // Two lines per request cost more than many requests do.
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("System.Net.Http", LogLevel.Warning)
        .AddFilter("Polly", LogLevel.Warning)
        .AddFilter("Orleans.Runtime.SiloOptionsLogger", LogLevel.Warning)
        // It says once at each start that a check took as long as the machine runs.
        .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
}
