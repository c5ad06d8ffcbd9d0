namespace Ecommerce.Records;

/// <summary>
/// One atomic compare-and-set of a record: its head and any number of its entries, all or nothing.
/// </summary>
public sealed record RecordWrite
{
    /// <summary>The record to write.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>
    /// The version this write creates. 1 inserts and nothing else; N replaces version N - 1 and nothing else.
    /// </summary>
    public required long Version { get; init; }

    /// <summary>The head's UTF-8 JSON body. <c>null</c> clears the record: a tombstone stays, entries go, nothing revives it.</summary>
    public required ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>When somebody must wake the owner; <c>null</c> = never.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether the body holds events that were not handed over yet.</summary>
    public bool HasOutbox { get; init; }

    /// <summary>Entries written, replaced or removed together with the head.</summary>
    public IReadOnlyList<EntryWrite> Entries { get; init; } = [];
}
