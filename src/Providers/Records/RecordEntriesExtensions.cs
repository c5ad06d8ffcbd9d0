namespace Ecommerce.Records;

/// <summary>Reads of entries that are more than one page.</summary>
public static class RecordEntriesExtensions
{
    private const int Page = 5_000;

    /// <summary>Hands over every entry whose key begins with <paramref name="prefix"/>, in the order of the keys.</summary>
    public static async Task ReadAllEntriesAsync<TState>(this IRecord<TState> record, string prefix, Action<StoredEntry> take)
        where TState : class, new()
    {
        string? after = null;
        IReadOnlyList<StoredEntry> entries;
        do
        {
            entries = await record.ReadEntriesAsync(prefix, after, Page);
            foreach (var entry in entries) take(entry);
            if (entries.Count > 0) after = entries[^1].Key;
        }
        while (entries.Count == Page);
    }
}
