using System.Net;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class HeaderTests(ProbeFixture probe) : IClassFixture<ProbeFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("has space")]
    public async Task Post_WhenKeyIsRequiredAndNotValid_Answers400(string key)
    {
        (string, string)[] headers = key.Length == 0 ? [] : [("Idempotency-Key", key)];
        var problem = await (await probe.PostAsync("/api/orders/keyed", "", headers)).ProblemAsync();
        Assert.Equal("shop.idempotency_key_required", problem.Text("code"));
    }

    [Fact]
    public async Task Post_WhenKeyIsValid_ScopesIt()
    {
        var response = await probe.PostAsync("/api/orders/keyed", "", ("Idempotency-Key", "key-0001"));
        Assert.Equal("\"probe:key-0001\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_WhenKeyIsOptionalAndMissing_Passes()
    {
        Assert.Equal("\"none\"", await (await probe.PostAsync("/api/orders/optional-key", "")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_WhenKeyIsOptionalAndNotValid_Answers400()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await probe.PostAsync("/api/orders/optional-key", "", ("Idempotency-Key", "short"))).StatusCode);
    }

    [Fact]
    public async Task Post_WhenIfMatchIsMissing_Answers428()
    {
        var problem = await (await probe.PostAsync("/api/orders/conditional", "")).ProblemAsync();
        Assert.Equal("shop.precondition_required", problem.Text("code"));
    }

    [Theory]
    [InlineData("\"17\"", "17")]
    [InlineData("W/\"17\"", "17")]
    [InlineData("\"not-ours\"", "-1")]
    [InlineData("\"1\", \"2\"", "-1")]
    public async Task Post_WhenIfMatchIsSent_HandsTheRevisionOn(string tag, string revision)
    {
        Assert.Equal(revision, await (await probe.PostAsync("/api/orders/conditional", "", ("If-Match", tag))).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("\"17\"", HttpStatusCode.NotModified)]
    [InlineData("\"16\", W/\"17\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"16\"", HttpStatusCode.OK)]
    public async Task Get_WhenReaderHasARevision_ComparesIt(string tag, HttpStatusCode status)
    {
        var response = await probe.GetAsync("/api/orders/tagged", ("If-None-Match", tag));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("\"17\"", response.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("/api/orders/list", "default-src 'none'")]
    [InlineData("/nothing-here", "script-src 'self'")]
    public async Task Get_OnAnyPath_SendsTheSecurityHeaders(string path, string policy)
    {
        var headers = (await probe.GetAsync(path)).Headers;
        Assert.Contains(policy, Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(headers.Contains("Server") || headers.Contains("X-Powered-By") || headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task S30_Get_OnTheApi_IsNotStored()
    {
        Assert.True((await probe.GetAsync("/api/orders/list")).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Get_WhenLimitIsTooHighAndCursorIsMadeUp_NamesBoth()
    {
        var problem = await (await probe.GetAsync("/api/orders/list?limit=101&cursor=nonsense")).ProblemAsync();
        Assert.Equal(["?limit", "?cursor"], problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("pointer")));
    }

    [Fact]
    public async Task Get_WhenLimitIsNoNumber_NamesIt()
    {
        var problem = await (await probe.GetAsync("/api/orders/list?limit=many")).ProblemAsync();
        Assert.Equal(("shop.malformed_request", "?limit"), (problem.Text("code"), problem.Pointer()));
    }

    [Fact]
    public async Task Get_WhenCursorOfThePageIsSentBack_AnswersTheLastPage()
    {
        var first = await (await probe.GetAsync("/api/orders/list")).Content.ReadAsStringAsync();
        Assert.Equal("""{"items":[],"page":{"nextCursor":"WyJhIiwiYiJd","limit":24}}""", first);
        var last = await (await probe.GetAsync("/api/orders/list?limit=3&cursor=WyJhIiwiYiJd")).Content.ReadAsStringAsync();
        Assert.Equal("""{"items":[],"page":{"nextCursor":null,"limit":3}}""", last);
    }
}
