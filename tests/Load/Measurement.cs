namespace Ecommerce.Tests.Load;

/// <summary>A scenario's times and what the shop's process did meanwhile.</summary>
internal sealed record Measurement
{
    public required string Scenario { get; init; }

    public required Timings Timings { get; init; }

    /// <summary>Before and after; none when the process is not known.</summary>
    public (ServerSample Before, ServerSample After)? Server { get; init; }

    /// <summary>Rows written by kind; none when the database cannot be read.</summary>
    public IReadOnlyDictionary<string, long>? Rows { get; init; }

    public double? CpuMsPerCall => Server is { } server ? (server.After.CpuMs - server.Before.CpuMs) / Timings.Done : null;
}
