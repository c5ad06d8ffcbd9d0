using System.Diagnostics;
using System.Text.Json;
using Ecommerce.Contracts;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api.Fuzzing;

/// <summary>Requests that no client would send, to every route of the OpenAPI documents.</summary>
[Trait("Category", "Fuzz")]
public sealed class FuzzTests(WholeShop shop, ITestOutputHelper output) : IClassFixture<WholeShop>
{
    private const int Round = 40;

    // So many are made that a slow machine does not finish; each route gets its first ones all the same.
    [Fact]
    public Task S27_Fuzz_OfEveryRoute_IsAnsweredByWhatWasAskedOrAProblemWithAKnownCode() => FuzzAsync(3 * Round, TimeSpan.FromSeconds(60));

    [Fact, Trait("Category", "Long")]
    public Task S27_Fuzz_OfEveryRouteForLong_FindsNothingMore() => FuzzAsync(40 * Round, TimeSpan.FromMinutes(8));

    private async Task FuzzAsync(int perRoute, TimeSpan limit)
    {
        var document = await OpenApiRoutes.DocumentAsync(shop);
        var routes = OpenApiRoutes.Operations(document).ToList();
        var (watch, sent, faults) = (Stopwatch.StartNew(), 0, new Dictionary<string, string>());
        // Somebody stays owner, whatever the others do to each other.
        await shop.EnterAsync("owner");
        for (var round = 0; round < perRoute && watch.Elapsed < limit; round += Round)
        {
            foreach (var (method, path, operation) in routes)
            {
                var (owner, mine) = (await shop.EnterAsync("owner"), await shop.EnterAsync());
                var fuzzer = new Fuzzer(document, new(shop, owner, mine), [owner, mine, owner, null]);
                for (var n = round; n < round + Round && watch.Elapsed < limit; n++, sent++)
                {
                    var request = await fuzzer.MakeAsync(method, path, operation, n);
                    var fault = await FaultAsync(request);
                    if (fault is not null) faults.TryAdd($"{method} {path}: {fault[..Math.Min(fault.Length, 60)]}", $"{method} {path} #{n}: {await DescribeAsync(request)}\n  {fault}");
                }

                await shop.LeaveAsync(owner);
            }
        }

        output.WriteLine($"{sent} requests to {routes.Count} routes in {watch.Elapsed.TotalSeconds:0} s, {faults.Count} kinds of faults");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Values.Take(40)));
    }

    private async Task<string?> FaultAsync(HttpRequestMessage request)
    {
        shop.Log.Lines.Clear();
        using var answer = await shop.SendAsync(request);
        var (status, text) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        if (status >= 500) return $"{status} {string.Join("\n  ", shop.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Select(Short).Prepend(text))}";
        if (status < 400) return null;
        if (text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal)) return $"{status} shows its inside: {text}";
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return $"{status} as {answer.Content.Headers.ContentType}: {text}";
        using var problem = JsonDocument.Parse(text);
        var code = problem.RootElement.TryGetProperty("code", out var value) ? value.GetString() : null;
        return code is not null && Problems.ByCode.TryGetValue(code, out var row) && row.Status == status ? null : $"{status} with code {code}";
    }

    private static string Short(string line) => string.Join('\n', line.Split('\n').Take(8));

    private static async Task<string> DescribeAsync(HttpRequestMessage request)
    {
        var body = request.Content is null ? "" : System.Text.Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync());
        return $"{request.RequestUri} {request.Content?.Headers.ContentType} {body[..Math.Min(body.Length, 400)]}";
    }
}
