using System.Diagnostics.Metrics;

namespace Orleans.Connections.MutualTls;

/// <summary>Counts handshakes: those that were done and those that were refused, by which end refused them.</summary>
internal sealed class TlsMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Orleans.Connections.MutualTls";

    private readonly Counter<long> _done;
    private readonly Counter<long> _refused;

    public TlsMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _done = meter.CreateCounter<long>("orleans.tls.handshakes", description: "TLS handshakes that were done");
        _refused = meter.CreateCounter<long>("orleans.tls.refused", description: "TLS handshakes that failed");
    }

    public void Done() => _done.Add(1);

    public void Refused(bool isServer) => _refused.Add(1, new KeyValuePair<string, object?>("side", isServer ? "accepting" : "connecting"));
}
