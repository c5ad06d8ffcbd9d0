using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Records;

[Alias("test.INoteGrain")]
public interface INoteGrain : IRecordGrain
{
    [Alias("Read")]
    Task<NoteView> ReadAsync();

    /// <summary>Repeatable by its operation id; answers the revision.</summary>
    [Alias("Write")]
    Task<long> WriteAsync(string text, string? operationId = null);

    [Alias("SetNumber")]
    Task SetNumberAsync(string number);

    [Alias("Emit")]
    Task EmitAsync(params string[] events);

    [Alias("Schedule")]
    Task ScheduleAsync(DateTimeOffset dueAt);

    [Alias("Keep")]
    Task KeepAsync(string key, string value);

    [Alias("Entries")]
    Task<string[]> EntriesAsync(string prefix);

    [Alias("Clear")]
    Task ClearAsync();

    [Alias("WriteTwiceAtOnce")]
    Task WriteTwiceAtOnceAsync();

    /// <summary>Swallows the failure of a write and then reads the state.</summary>
    [Alias("WriteThenRead")]
    Task<string?> WriteThenReadAsync(string text);
}
