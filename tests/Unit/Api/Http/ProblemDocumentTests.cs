using System.Net;
using Ecommerce.Contracts;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class ProblemDocumentTests(ProbeFixture probe) : IClassFixture<ProbeFixture>
{
    [Fact]
    public async Task Refuse_WhenRejectionHasData_AnswersTheWholeDocument()
    {
        var problem = await (await probe.GetAsync("/api/orders/refused")).ProblemAsync();
        Assert.Equal(
            ("/problems/inventory.insufficient", "There is not enough stock.", 409, "/api/orders/refused", "inventory.insufficient"),
            (problem.Text("type"), problem.Text("title"), problem.GetProperty("status").GetInt32(), problem.Text("instance"), problem.Text("code")));
        Assert.NotEmpty(problem.Text("traceId"));
    }

    [Fact]
    public async Task Refuse_WhenDataAreNumbersOrAmounts_AnswersThemAsJson()
    {
        var problem = await (await probe.GetAsync("/api/orders/refused")).ProblemAsync();
        Assert.Equal(2, problem.GetProperty("available").GetInt32());
        Assert.Equal("""{"amount":1999,"currency":"KRW"}""", problem.GetProperty("total").GetRawText());
        Assert.Equal("007", problem.Text("sku"));
    }

    [Fact]
    public async Task Get_WhenOutcomeIsUnknown_AsksToRepeat()
    {
        var response = await probe.GetAsync("/api/orders/lost");
        var problem = await response.ProblemAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "shop.unavailable"), (response.StatusCode, problem.Text("code")));
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhenCodeFails_SaysNothingButTheTrace()
    {
        var response = await probe.GetAsync("/api/orders/broken");
        var problem = await response.ProblemAsync();
        Assert.Equal((HttpStatusCode.InternalServerError, "shop.unexpected"), (response.StatusCode, problem.Text("code")));
        Assert.NotEmpty(problem.Text("traceId"));
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/api/orders/nothing-here")]
    [InlineData("/nothing-here")]
    [InlineData("/api/orders/by-id/ord_1")]
    public async Task Get_WhenNothingIsThere_Answers404(string path)
    {
        var response = await probe.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("shop.not_found", (await response.ProblemAsync()).Text("code"));
    }

    [Fact]
    public async Task Put_WhenMethodIsUnknown_Answers405WithAllow()
    {
        var response = await probe.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/api/orders/body"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("shop.method_not_allowed", (await response.ProblemAsync()).Text("code"));
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task ProblemPage_WhenCodeIsKnown_ExplainsIt()
    {
        var response = await probe.GetAsync("/problems/orders.total_changed");
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(Problems.TotalChanged.Title, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProblemPage_WhenCodeIsUnknown_Answers404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await probe.GetAsync("/problems/shop.made_up")).StatusCode);
    }
}
