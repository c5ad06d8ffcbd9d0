using System.Collections.Immutable;
using System.Text.Json;
using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Api.Http.Audit;

/// <summary>Compares a resource with itself, member by member.</summary>
internal static class AuditChanges
{
    /// <summary>More than this is cut off; the last change then says so.</summary>
    public const int Max = 100;

    private const int MaxText = 150;
    private const string Unread = "\"[could not be read]\"";

    /// <summary>The leaves of a body by JSON pointer, redacted as the path of the request asks for.</summary>
    public static IReadOnlyDictionary<string, string> Flatten(JsonElement body, string path)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(body, "", AuditRedaction.IsPublic(path), leaves);
        return leaves;
    }

    /// <summary>
    /// What is different. Values that are not shown are compared all the same. A side that is <c>null</c> could not be read: it is said so of each member of the other one.
    /// </summary>
    public static ImmutableArray<AuditChange> Between(IReadOnlyDictionary<string, string>? before, IReadOnlyDictionary<string, string>? after)
    {
        if (before is null || after is null)
        {
            var known = (before ?? after)?.OrderBy(leaf => leaf.Key, StringComparer.Ordinal).Take(Max) ?? [new("", "\n")];
            return [.. known.Select(leaf => new AuditChange
            {
                Pointer = leaf.Key,
                Before = before is null ? Unread : Shown(leaf.Value),
                After = after is null ? Unread : Shown(leaf.Value),
            })];
        }

        var changes = before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(pointer => before.GetValueOrDefault(pointer) != after.GetValueOrDefault(pointer))
            .Order(StringComparer.Ordinal)
            .Select(pointer => new AuditChange
            {
                Pointer = pointer,
                Before = Shown(before.GetValueOrDefault(pointer)),
                After = Shown(after.GetValueOrDefault(pointer)),
            })
            .ToList();
        return changes.Count <= Max ? [.. changes] : [.. changes.Take(Max - 1), new() { Pointer = "", After = $"\"{changes.Count - Max + 1} more\"" }];
    }

    private static string? Shown(string? leaf) => leaf?[..leaf.IndexOf('\n', StringComparison.Ordinal)];

    private static void Walk(JsonElement element, string pointer, bool isPublic, Dictionary<string, string> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Walk(member.Value, $"{pointer}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", isPublic, leaves);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray()) Walk(item, $"{pointer}/{index++}", isPublic, leaves);
                break;
            case JsonValueKind.Null:
                break;
            default:
                // What is shown, a line break (JSON has none in a leaf), and a hash of what is not: two different secrets are a change too.
                var text = element.GetRawText();
                var isShown = element.ValueKind != JsonValueKind.String || AuditRedaction.IsShown(pointer, element.GetString()!, isPublic);
                leaves[pointer] = isShown ? $"{Cut(text)}\n" : $"{AuditRedaction.Hidden}\n{text}";
                break;
        }
    }

    private static string Cut(string text) => text.Length <= MaxText ? text : $"{text[..(MaxText - 2)]}…\"";
}
