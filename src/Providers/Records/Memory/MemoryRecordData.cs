using System.Text.Json;

namespace Ecommerce.Records.Memory;

/// <summary>The records that one or several <see cref="MemoryRecordBackend"/>s keep.</summary>
public sealed class MemoryRecordData
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordKey, StoredRecord> _heads = [];
    private readonly Dictionary<RecordKey, SortedDictionary<string, ReadOnlyMemory<byte>>> _entries = [];
    private readonly Dictionary<string, MemoryUniqueIndexes> _indexes = new(StringComparer.Ordinal);

    internal void Declare(IReadOnlyList<RecordKind> kinds)
    {
        lock (_gate)
        {
            foreach (var kind in kinds)
                _indexes.TryAdd(kind.Name, new(kind.Indexes));
        }
    }

    internal WriteResult Write(RecordWrite write)
    {
        lock (_gate)
        {
            var stored = _heads.GetValueOrDefault(write.Key);
            var fits = write.Version == 1 ? stored is null : stored is { Body: not null } && stored.Version == write.Version - 1;
            if (!fits)
                return new(WriteStatus.Conflict);
            if (Index(write) is { } failed)
                return failed;
            _heads[write.Key] = HeadOf(write);
            WriteEntries(write);
            return new(WriteStatus.Written);
        }
    }

    internal StoredRecord? Read(RecordKey key)
    {
        lock (_gate)
            return _heads.GetValueOrDefault(key);
    }

    internal IReadOnlyList<StoredEntry> ReadEntries(RecordKey key, string prefix, string? after, int limit)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entries))
                return [];
            return [.. entries
                .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(entry.Key, after) > 0)
                .Take(limit)
                .Select(entry => new StoredEntry(entry.Key, entry.Value))];
        }
    }

    internal IReadOnlyList<DueRecord> ReadDue(DateTimeOffset now, int limit)
    {
        lock (_gate)
            return [.. _heads.Values.Where(head => head.DueAt <= now).OrderBy(head => head.DueAt).Take(limit)
                .Select(head => new DueRecord(head.Key, head.DueAt!.Value))];
    }

    private static StoredRecord HeadOf(RecordWrite write)
    {
        if (write.Body is not { } body)
            return new(write.Key, write.Version, null, null, false);
        DateTimeOffset? due = write.DueAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()) : null;
        return new(write.Key, write.Version, body.ToArray(), due, write.HasOutbox);
    }

    private WriteResult? Index(RecordWrite write)
    {
        if (!_indexes.TryGetValue(write.Key.Kind, out var indexes))
            return null;
        try
        {
            return indexes.Claim(write) is { } duplicate ? new WriteResult(WriteStatus.Duplicate, duplicate) : null;
        }
        catch (JsonException fault)
        {
            return new WriteResult(WriteStatus.Refused, fault.Message, fault);
        }
    }

    private void WriteEntries(RecordWrite write)
    {
        if (write.Body is null)
            _entries.Remove(write.Key);
        if (write.Entries.Count == 0)
            return;
        if (!_entries.TryGetValue(write.Key, out var entries))
            _entries[write.Key] = entries = new(StringComparer.Ordinal);
        foreach (var entry in write.Entries)
        {
            if (entry.Body is { } body)
                entries[entry.Key] = body.ToArray();
            else
                entries.Remove(entry.Key);
        }
    }
}
