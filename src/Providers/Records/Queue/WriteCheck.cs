namespace Ecommerce.Records.Queue;

/// <summary>What no store may keep is refused here, so that all stores refuse alike: jsonb, for one, cannot hold U+0000.</summary>
internal static class WriteCheck
{
    private static ReadOnlySpan<byte> EscapedNul => "\\u0000"u8;

    /// <summary>The reason to refuse, or <c>null</c>.</summary>
    public static string? FindFault(RecordWrite write, int maxBodyBytes)
    {
        if (IsBad(write.Key.Kind) || IsBad(write.Key.Id))
            return "A key must not be empty or hold U+0000.";
        if (write.Version < 1)
            return "Versions start at 1.";
        if (write.Body is { } body && FindFault(body, maxBodyBytes) is { } fault)
            return fault;
        return FindFault(write.Entries, isCleared: write.Body is null, maxBodyBytes);
    }

    private static string? FindFault(IReadOnlyList<EntryWrite> entries, bool isCleared, int maxBodyBytes)
    {
        if (entries.Count == 0)
            return null;
        if (isCleared)
            return "A cleared record takes no entries.";
        var keys = entries.Count > 1 ? new HashSet<string>(entries.Count, StringComparer.Ordinal) : null;
        foreach (var entry in entries)
        {
            if (IsBad(entry.Key))
                return "An entry's key must not be empty or hold U+0000.";
            if (keys is not null && !keys.Add(entry.Key))
                return $"Entry '{entry.Key}' is written twice in one change.";
            if (entry.Body is { } body && FindFault(body, maxBodyBytes) is { } fault)
                return fault;
        }
        return null;
    }

    private static string? FindFault(ReadOnlyMemory<byte> body, int maxBodyBytes)
    {
        if (body.IsEmpty)
            return "A body must not be empty.";
        if (body.Length > maxBodyBytes)
            return $"A body of {body.Length} bytes exceeds the limit of {maxBodyBytes}.";
        return HoldsNul(body.Span) ? "A body must not hold U+0000." : null;
    }

    private static bool IsBad(string key) => key.Length == 0 || key.Contains('\0');

    private static bool HoldsNul(ReadOnlySpan<byte> body)
    {
        if (body.Contains((byte)0))
            return true;
        for (var start = 0; start < body.Length;)
        {
            var found = body[start..].IndexOf(EscapedNul);
            if (found < 0)
                return false;
            var at = start + found;
            // An even number of backslashes before it means that this backslash begins the escape.
            var before = at;
            while (before > 0 && body[before - 1] == '\\')
                before--;
            if ((at - before) % 2 == 0)
                return true;
            start = at + EscapedNul.Length;
        }
        return false;
    }
}
