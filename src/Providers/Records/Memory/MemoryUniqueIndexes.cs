using System.Text.Json;

namespace Ecommerce.Records.Memory;

/// <summary>The unique indexes of one kind: who holds which value.</summary>
internal sealed class MemoryUniqueIndexes(IReadOnlyList<RecordIndex> indexes)
{
    private readonly (RecordIndex Index, Dictionary<string, string> Owners, Dictionary<string, string> Held)[] _unique =
        [.. indexes.Where(index => index.Unique)
            .Select(index => (index, new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal)))];

    /// <summary>Takes the write's values for its record and gives up those it held before; or names the index that refuses, and changes nothing.</summary>
    public string? Claim(RecordWrite write)
    {
        if (_unique.Length == 0)
            return null;
        using var body = write.Body is { } bytes ? JsonDocument.Parse(bytes) : null;
        var values = new string?[_unique.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = body is null ? null : ValueOf(body.RootElement, _unique[i].Index);
            if (values[i] is { } value && _unique[i].Owners.TryGetValue(value, out var owner) && owner != write.Key.Id)
                return _unique[i].Index.Name;
        }
        for (var i = 0; i < values.Length; i++)
            Hold(_unique[i].Owners, _unique[i].Held, write.Key.Id, values[i]);
        return null;
    }

    private static void Hold(Dictionary<string, string> owners, Dictionary<string, string> held, string id, string? value)
    {
        if (held.Remove(id, out var before))
            owners.Remove(before);
        if (value is null)
            return;
        held[id] = value;
        owners[value] = id;
    }

    /// <summary>The indexed value, or <c>null</c> when a member is missing or null: databases, too, take no two nulls for equal.</summary>
    private static string? ValueOf(JsonElement body, RecordIndex index)
    {
        var parts = new List<string>();
        foreach (var path in index.Paths)
        {
            var member = body;
            foreach (var name in path.Split('.'))
            {
                if (member.ValueKind != JsonValueKind.Object || !member.TryGetProperty(name, out member))
                    return null;
            }
            if (member.ValueKind == JsonValueKind.Null)
                return null;
            parts.Add(member.GetRawText());
        }
        return string.Join('\u001f', parts);
    }
}
