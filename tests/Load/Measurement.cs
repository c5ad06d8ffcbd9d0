namespace Ecommerce.Tests.Load;

/// <summary>A scenario's times and what the servers did meanwhile.</summary>
internal sealed record Measurement
{
    public required string Scenario { get; init; }

    public required Timings Timings { get; init; }

    /// <summary>Every server whose process is known.</summary>
    public required IReadOnlyList<ServerUse> Servers { get; init; }

    /// <summary>Rows written by kind; none when the database cannot be read.</summary>
    public IReadOnlyDictionary<string, long>? Rows { get; init; }

    /// <summary>What the shop's record stores say they did; none when the shop does not tell.</summary>
    public StoreCounts? Store { get; init; }

    /// <summary>CPU of the shop alone, in milliseconds; none when its process is not known.</summary>
    public double? CpuMsPerCall => Servers.FirstOrDefault(server => server.Name == Server.Shop) is { } shop ? shop.CpuMs / Timings.Done : null;
}
