using System.Text;
using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Api.Fuzzing;

/// <summary>Ways to spoil a request.</summary>
internal static class Mutations
{
    /// <summary>Texts that programs stumble over.</summary>
    public static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "\u0007", "\u2028", "\ufeff", "\u202e", "null", "true", "-1", "NaN", "1e999", "'; drop table record; --", "<script>alert(1)</script>", "../../etc/passwd",
        "{{7*7}}", "${jndi:ldap://x}", "%00", "%s%n", "한글", "👩‍👩‍👧‍👦", "e\u0301", "\ud83d\ude00", "İ", "ß", "\u00a0", "٣", "A\r\nSet-Cookie: x=1", new('x', 300), new('한', 5_000), new('x', 40_000),
    ];

    private static readonly string[] Numbers =
        ["0", "-1", "1", "1000", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e400", "1.5", "-0", "0.1e1", "1E2", "99999999999999999999999999"];

    private static readonly string[] Literals = ["null", "true", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "\"\\ud800\"", "\"\\u0000\"", "\"text\"", "[{}]"];

    /// <summary>Bodies that are no JSON object of the schema at all.</summary>
    public static readonly byte[][] Broken =
    [
        [], "{"u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "\"text\""u8.ToArray(), "1"u8.ToArray(), "{}{}"u8.ToArray(), "{\"a\":1,}"u8.ToArray(), "{'a':1}"u8.ToArray(),
        [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00], [0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d], [0xef, 0xbb, 0xbf, 0x7b, 0x7d], [0],
        Encoding.UTF8.GetBytes(new string('[', 5_000)), Encoding.UTF8.GetBytes($"{string.Concat(Enumerable.Repeat("{\"a\":", 100))}1{new string('}', 100)}"),
        Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('y', 100_000)}\"}}"),
    ];

    public static readonly string[] ContentTypes = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml", "application/json; charset=utf-16", "application/json; charset=nonsense", "", "json"];

    /// <summary>The body with one place changed: another type, an edge, nothing, one member too many or too few, a name twice.</summary>
    public static string Spoil(JsonNode body, Random random)
    {
        var places = Places(body).ToList();
        if (places.Count == 0) return body.ToJsonString();
        const string mark = "\"@@here@@\"";
        var (parent, key, index) = places[random.Next(places.Count)];
        var old = (key is null ? parent[index] : parent[key])?.ToJsonString() ?? "null";
        if (key is not null && random.Next(6) == 0)
        {
            parent.AsObject().Remove(key);
            return body.ToJsonString();
        }

        if (key is null) parent[index] = "@@here@@";
        else parent[key] = "@@here@@";
        return body.ToJsonString().Replace(mark, With(old, random), StringComparison.Ordinal);
    }

    private static string With(string old, Random random) => random.Next(7) switch
    {
        0 or 1 => Numbers[random.Next(Numbers.Length)],
        2 => Literals[random.Next(Literals.Length)],
        3 => $"{string.Concat(Enumerable.Repeat("[", 40))}{string.Concat(Enumerable.Repeat("]", 40))}",
        4 => $"{old},\"unknown{random.Next(9)}\":{old}",
        5 => $"[{string.Join(',', Enumerable.Repeat(old, 120))}]",
        _ => JsonValue.Create(Texts[random.Next(Texts.Length)]).ToJsonString(),
    };

    private static IEnumerable<(JsonNode Parent, string? Key, int Index)> Places(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var (key, value) in members)
            {
                yield return (node, key, 0);
                if (value is not null) foreach (var place in Places(value)) yield return place;
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                yield return (node, null, i);
                if (items[i] is { } item) foreach (var place in Places(item)) yield return place;
            }
        }
    }
}
