using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Ecommerce.Standalone;

/// <summary>Warnings on the console in one line each, everything in the data folder.</summary>
internal static class Logs
{
    private const long MaxFileBytes = 20 * 1024 * 1024;
    private const int KeptFiles = 10;

    private const string Short = "{Timestamp:HH:mm:ss} {Level:w4} {Message:lj}{NewLine}";
    private const string Full = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext} {TraceId} {Message:lj}{NewLine}{Exception}";

    /// <summary>Opens both; <paramref name="consoleLevel"/> can quieten the console alone.</summary>
    public static Logger Open(string folder, LoggingLevelSwitch consoleLevel) =>
        new LoggerConfiguration()
            .MinimumLevel.Information()
            // Two lines per request cost more than many requests do.
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Warning)
            .MinimumLevel.Override("Orleans.Runtime.SiloOptionsLogger", LogEventLevel.Warning)
            .WriteTo.File(
                Path.Combine(folder, "shop-.log"),
                outputTemplate: Full,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: MaxFileBytes,
                retainedFileCountLimit: KeptFiles)
            .WriteTo.Logger(console => console
                .Filter.ByIncludingOnly(IsForPeople)
                .WriteTo.Console(LogEventLevel.Warning, Short, CultureInfo.InvariantCulture, consoleLevel, standardErrorFromLevel: LogEventLevel.Warning))
            .CreateLogger();

    // Libraries warn of what is right for a shop on one machine; their errors are shown.
    private static bool IsForPeople(LogEvent entry) =>
        entry.Level >= LogEventLevel.Error
        || (entry.Properties.TryGetValue("SourceContext", out var value)
            && value is ScalarValue { Value: string source } && source.StartsWith("Ecommerce.", StringComparison.Ordinal));
}
