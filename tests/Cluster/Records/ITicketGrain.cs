using Ecommerce.Records;
using Orleans.Concurrency;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>A grain whose first act is an insert without a read.</summary>
[Alias("test.ITicketGrain")]
public interface ITicketGrain : IRecordGrain
{
    /// <summary>Answers who holds the ticket after the attempt, and whether the attempt inserted it.</summary>
    [Alias("Take")]
    Task<(string? Holder, bool Inserted)> TakeAsync(string holder);

    /// <summary>A read that loads, and runs beside whatever else the grain does.</summary>
    [Alias("Peek"), AlwaysInterleave]
    Task<string?> PeekAsync();

    /// <summary>Reads the state without loading it before.</summary>
    [Alias("PeekUnread")]
    Task<string?> PeekUnreadAsync();
}
