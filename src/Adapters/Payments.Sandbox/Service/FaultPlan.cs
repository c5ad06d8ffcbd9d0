namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The faults that the next requests and the next deliveries suffer, in the order they were asked for.</summary>
internal sealed class FaultPlan
{
    private const int MaxPlanned = 100_000;

    private readonly Lock _gate = new();
    private readonly Queue<Fault> _requests = new();
    private readonly Queue<Fault> _webhooks = new();

    /// <summary>Adds a fault for the next so many requests or deliveries.</summary>
    public void Add(Fault fault, int times, bool webhook)
    {
        lock (_gate)
        {
            var queue = webhook ? _webhooks : _requests;
            for (var i = 0; i < times && queue.Count < MaxPlanned; i++) queue.Enqueue(fault);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _webhooks.Clear();
        }
    }

    /// <summary>How many are still to come.</summary>
    public (int Requests, int Webhooks) Planned
    {
        get
        {
            lock (_gate) return (_requests.Count, _webhooks.Count);
        }
    }

    public Fault NextRequest() => Next(_requests);

    public Fault NextWebhook() => Next(_webhooks);

    private Fault Next(Queue<Fault> queue)
    {
        lock (_gate)
        {
            return queue.TryDequeue(out var fault) ? fault : default;
        }
    }
}
