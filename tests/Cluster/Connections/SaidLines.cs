using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>What the connections wrote to the log.</summary>
internal sealed class SaidLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _said = new(0);

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Orleans.Connections.MutualTls", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Add(formatter(state, exception));

    /// <summary>Waits until a line after the first <paramref name="from"/> ends so.</summary>
    public async Task SaysAsync(string end, int from, CancellationToken cancellationToken)
    {
        while (!_lines.Skip(from).Any(line => line.EndsWith(end, StringComparison.Ordinal))) await _said.WaitAsync(cancellationToken);
    }

    public void Dispose() => _said.Dispose();

    private void Add(string line)
    {
        _lines.Enqueue(line);
        _said.Release();
    }
}
