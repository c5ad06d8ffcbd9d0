using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ecommerce.Tests.Cluster.Api.Fuzzing;

/// <summary>Makes the n-th request to a route: the same one each time, but for the ids of what it is about.</summary>
internal sealed partial class Fuzzer(JsonNode document, RouteWorld world, IReadOnlyList<Person?> people)
{
    private static readonly string[] Headers = ["If-Match", "If-None-Match", "Idempotency-Key", "Cart-Token", "Authorization", "Accept", "Origin", "Sec-Fetch-Site", "Cookie", "Stripe-Signature"];

    public async Task<HttpRequestMessage> MakeAsync(string method, string path, JsonNode operation, int number)
    {
        var random = new Random(Seed($"{method} {path}") + number);
        var query = Query(operation, random);
        var filled = random.Next(5) == 0 ? Hole().Replace(path, _ => Junk(random)) : await world.FillPathAsync(path);
        var request = Call.By(people[random.Next(people.Count)], method, filled + query);
        request.Headers.TryAddWithoutValidation("If-Match", random.Next(2) == 0 ? "\"1\"" : "\"0\"");
        if (new SchemaValues(document, random).Body(operation) is { } body) request.Content = await ContentAsync(body, random);
        else if (random.Next(4) == 0) request.Content = new ByteArrayContent(Mutations.Broken[random.Next(Mutations.Broken.Length)]);
        if (random.Next(5) == 0) SpoilHeader(request, random);
        return request;
    }

    private async Task<HttpContent> ContentAsync(JsonNode body, Random random)
    {
        if (random.Next(12) == 0) return Typed(Mutations.Broken[random.Next(Mutations.Broken.Length)], "application/json");
        var spoilt = body.ToJsonString();
        for (var times = random.Next(4); times > 0; times--)
        {
            // What a mutation wrote may be no JSON any more; then it is enough.
            try
            {
                spoilt = Mutations.Spoil(JsonNode.Parse(spoilt)!, random);
            }
            catch (Exception exception) when (exception is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
            {
                break;
            }
        }

        var type = random.Next(15) == 0 ? Mutations.ContentTypes[random.Next(Mutations.ContentTypes.Length)] : "application/json";
        return Typed(Encoding.UTF8.GetBytes((await world.FillBodyAsync(spoilt))!), type);
    }

    private static ByteArrayContent Typed(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        if (MediaTypeHeaderValue.TryParse(type, out _) || type.Length > 0) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static string Query(JsonNode operation, Random random)
    {
        var names = operation["parameters"]?.AsArray().Where(parameter => (string?)parameter!["in"] == "query").Select(parameter => (string)parameter!["name"]!).ToList() ?? [];
        if (random.Next(6) == 0) names.Add("unknown");
        var chosen = names.Where(_ => random.Next(2) == 0).Select(name => $"{name}={Value(random)}").ToList();
        return chosen.Count == 0 ? "" : $"?{string.Join('&', chosen)}";
    }

    private static string Value(Random random) => random.Next(5) switch
    {
        0 => $"{random.Next(-2, 200)}",
        1 => Convert.ToBase64String(Encoding.UTF8.GetBytes("[\"2026-01-01T00:00:00Z\",\"x\"]")).TrimEnd('='),
        2 => Convert.ToBase64String(Encoding.UTF8.GetBytes("[\"0001-01-01T00:00:00+14:00\",\"aud_x\"]")).TrimEnd('='),
        3 => ((string[])["KRW", "eur", "name", "newest", "en", "2026-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "usr_x", "pending,confirmed", "true"])[random.Next(11)],
        _ => Junk(random),
    };

    private static void SpoilHeader(HttpRequestMessage request, Random random)
    {
        var name = Headers[random.Next(Headers.Length)];
        request.Headers.Remove(name);
        if (random.Next(4) == 0) return;
        var text = Mutations.Texts[random.Next(Mutations.Texts.Length)];
        // A server never sees more: line breaks and what is not ASCII do not get through the client or Kestrel.
        var sendable = new string([.. text.Where(c => c is >= ' ' and <= '~').Take(4_000)]);
        request.Headers.TryAddWithoutValidation(name, name == "Authorization" ? $"Bearer {sendable}" : sendable);
    }

    private static string Junk(Random random) => Uri.EscapeDataString(Safe(Mutations.Texts[random.Next(Mutations.Texts.Length)]));

    // A path of dots would be another path, one with a zero is refused by every server, and a long one never arrives.
    private static string Safe(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim('.') is { Length: > 0 } rest ? rest[..Math.Min(rest.Length, 2_000)] : "x";

    private static int Seed(string text) => text.Aggregate(17, (seed, c) => unchecked((seed * 31) + c)) & 0xff_ffff;

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();
}
