using System.Collections.Concurrent;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>Where notes hand their events to; can be made to refuse.</summary>
public sealed class NoteDesk
{
    public ConcurrentQueue<OutboxMessage> Received { get; } = new();

    public Func<OutboxMessage, bool> Refuses { get; set; } = _ => false;

    public Func<string, bool> RefusesDue { get; set; } = _ => false;

    private int _attempts, _dueAttempts;

    public int Attempts => Volatile.Read(ref _attempts);

    public int DueAttempts => Volatile.Read(ref _dueAttempts);

    public void Receive(OutboxMessage message)
    {
        Interlocked.Increment(ref _attempts);
        if (Refuses(message))
            throw new IOException("The desk is closed.");
        Received.Enqueue(message);
    }

    public void ReceiveDue(string id)
    {
        Interlocked.Increment(ref _dueAttempts);
        if (RefusesDue(id))
            throw new IOException("The desk is closed.");
    }
}
