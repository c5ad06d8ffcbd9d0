using System.Net;
using System.Text;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class BodyTests(ProbeFixture probe) : IClassFixture<ProbeFixture>
{
    [Fact]
    public async Task Post_WhenBodyIsUnderstood_AnswersIt()
    {
        const string body = """{"name":"n","quantity":1,"color":"darkBlue","price":{"amount":5,"currency":"KRW"},"cart":"crt_1"}""";
        var response = await probe.PostAsync("/api/orders/body", body);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"name":"n","quantity":1,"isAdmin":true}""", "/isAdmin", "unknown")]
    [InlineData("""{"name":"n","quantity":1,"lines":[{"quantity":1},{"quantity":1,"price":3}]}""", "/lines/1/price", "unknown")]
    [InlineData("""{"name":"n"}""", "/quantity", "required")]
    [InlineData("""{"name":"n","quantity":1,"lines":[{}]}""", "/lines/0/quantity", "required")]
    [InlineData("""{"name":"n","quantity":"1"}""", "/quantity", "malformed")]
    [InlineData("""{"name":"n","quantity":1.5}""", "/quantity", "malformed")]
    [InlineData("""{"name":"n","quantity":9999999999}""", "/quantity", "malformed")]
    [InlineData("""{"name":null,"quantity":1}""", "/name", "malformed")]
    [InlineData("""{"name":"n","quantity":1,"color":1}""", "/color", "malformed")]
    [InlineData("""{"name":"n","quantity":1,"color":"green"}""", "/color", "malformed")]
    [InlineData("""{"name":"n","quantity":1,"cart":"ord_1"}""", "/cart", "malformed")]
    [InlineData("""{"name":"n","quantity":1,"price":{"amount":5}}""", "/price/currency", "required")]
    [InlineData("""{"name":"n","Quantity":1}""", "/Quantity", "unknown")]
    [InlineData("""{"name":"n","quantity":1,"quantity":2}""", "/quantity", "malformed")]
    [InlineData("""{"name":"n","quantity":1""", "/quantity", "malformed")]
    [InlineData("nonsense", "", "malformed")]
    [InlineData("[]", "", "malformed")]
    public async Task Post_WhenBodyIsNotUnderstood_NamesTheMember(string body, string pointer, string code)
    {
        var response = await probe.PostAsync("/api/orders/body", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("shop.malformed_request", problem.Text("code"));
        Assert.Equal((pointer, code), (problem.Pointer(), problem.GetProperty("errors")[0].Text("code")));
        Assert.DoesNotContain("Ecommerce", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenTwoMembersAreMissing_NamesBoth()
    {
        var problem = await (await probe.PostAsync("/api/orders/body", "{}")).ProblemAsync();
        Assert.Equal(["/name", "/quantity"], problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("pointer")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task Post_WhenThereIsNoBody_IsMalformed(string body)
    {
        var response = await probe.PostAsync("/api/orders/body", body);
        Assert.Equal("shop.malformed_request", (await response.ProblemAsync()).Text("code"));
    }

    [Fact]
    public async Task S27_Post_WhenBodyIsTooDeep_IsMalformed()
    {
        var body = new string('[', 40) + new string(']', 40);
        var response = await probe.PostAsync("/api/orders/body", $$"""{"name":"n","quantity":1,"lines":{{body}}}""");
        Assert.Equal("shop.malformed_request", (await response.ProblemAsync()).Text("code"));
    }

    [Fact]
    public async Task S27_Post_WhenBodyIsTooLarge_Answers413()
    {
        var response = await probe.PostAsync("/api/orders/body", $$"""{"name":"{{new string('n', 70_000)}}","quantity":1}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("shop.too_large", (await response.ProblemAsync()).Text("code"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task S28_Post_WhenBodyIsNotJson_Answers415(string mediaType)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders/body") { Content = new StringContent("{}", Encoding.UTF8, mediaType) };
        var response = await probe.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("shop.unsupported_media_type", (await response.ProblemAsync()).Text("code"));
    }

    [Theory]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset=utf-16")]
    public async Task S28_Post_WhenCharsetIsNotUtf8_Answers415(string contentType)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders/body") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await probe.SendAsync(request);
        Assert.Equal(415, (int)response.StatusCode);
    }

    [Fact]
    public async Task S33_Post_WhenNoteHoldsACardNumber_IsRefusedWithoutRepeatingIt()
    {
        var response = await probe.PostAsync("/api/orders/free-text", """{"name":"n","quantity":1,"note":"pay with 4242 4242 4242 4242"}""");
        var problem = await response.ProblemAsync();
        Assert.Equal(("shop.card_number_refused", "/note"), (problem.Text("code"), problem.Text("pointer")));
        Assert.DoesNotContain("4242", problem.GetRawText(), StringComparison.Ordinal);
    }
}
