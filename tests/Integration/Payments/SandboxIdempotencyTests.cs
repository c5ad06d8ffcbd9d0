using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>Stripe's rules for idempotency keys and for refusals.</summary>
public sealed class SandboxIdempotencyTests : IAsyncLifetime
{
    private const string Intents = "v1/payment_intents";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private Sandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await Sandbox.StartAsync(_clock);

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task Post_WhenTheKeyWasAnswered_RepeatsTheAnswer()
    {
        using var first = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());
        using var second = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());

        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotent-Replayed")));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_WhenTheKeyWasDeclined_RepeatsTheDecline()
    {
        var form = Sandbox.Form("pm_card_visa_chargeDeclinedInsufficientFunds");
        using var first = await _sandbox.PostAsync(Intents, "key-1", form);
        using var second = await _sandbox.PostAsync(Intents, "key-1", form);

        Assert.Equal((HttpStatusCode.PaymentRequired, HttpStatusCode.PaymentRequired), (first.StatusCode, second.StatusCode));
        Assert.True(second.Headers.Contains("Idempotent-Replayed"));
        var error = await ErrorOf(second);
        Assert.Equal("card_declined", error.GetProperty("code").GetString());
        Assert.Equal("insufficient_funds", error.GetProperty("decline_code").GetString());
        Assert.Equal("requires_payment_method", error.GetProperty("payment_intent").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Post_WhenTheKeyCameWithOtherParameters_IsRefused()
    {
        using var first = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());
        using var other = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form(amount: "12501"));

        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Equal("idempotency_error", (await ErrorOf(other)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Post_WhenTheParametersComeInAnotherOrder_RepeatsTheAnswer()
    {
        using var first = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());
        using var second = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form().Reverse().ToDictionary());

        Assert.True(second.Headers.Contains("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Post_WhenTheSameKeyComesTenTimesAtOnce_ChargesOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _sandbox.PostAsync(Intents, "key-1", Sandbox.Form())));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK && !answer.Headers.Contains("Idempotent-Replayed"));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict));
        Assert.Equal(1, (await _sandbox.LedgerAsync()).GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Post_WhenTheKeyIsUnderWay_IsRefusedAndMayBeTriedAgain()
    {
        using var abort = new CancellationTokenSource();
        using var hanging = new HttpRequestMessage(HttpMethod.Post, Intents) { Content = new FormUrlEncodedContent(Sandbox.Form()) };
        hanging.Headers.Add("Idempotency-Key", "key-1");
        hanging.Headers.Add("Sandbox-Fault", "delay_before");
        var first = _sandbox.Http.SendAsync(hanging, abort.Token);

        await _sandbox.HangsAsync("key-1");
        using var refused = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());
        await abort.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        using var later = await Eventually.GetAsync(
            () => _sandbox.PostAsync(Intents, "key-1", Sandbox.Form()), answer => answer.StatusCode != HttpStatusCode.Conflict);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("idempotency_key_in_use", (await ErrorOf(refused)).GetProperty("code").GetString());
        Assert.Equal("true", Assert.Single(refused.Headers.GetValues("Stripe-Should-Retry")));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.False(later.Headers.Contains("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Post_WhenRefusedBeforeExecution_LeavesTheKeyFree()
    {
        using var refused = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form(amount: "-1"));
        using var right = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, right.StatusCode));
    }

    [Fact]
    public async Task Post_WhenTheExecutionFailed_RepeatsTheFailure()
    {
        using var first = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form(), "500_stored");
        using var second = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (first.StatusCode, second.StatusCode));
        Assert.True(second.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal("false", Assert.Single(second.Headers.GetValues("Stripe-Should-Retry")));
    }

    [Fact]
    public async Task Post_WhenTheKeyIsADayOld_ExecutesAgain()
    {
        using var first = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());
        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        using var within = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());
        _clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());

        Assert.True(within.Headers.Contains("Idempotent-Replayed"));
        Assert.False(after.Headers.Contains("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Post_WithoutTheSecretKey_IsUnauthorized()
    {
        _sandbox.Http.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_of_somebody_else");

        using var answer = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("amount", "0")]
    [InlineData("amount", "12.5")]
    [InlineData("amount", "99999999999999999999")]
    [InlineData("currency", "wons")]
    [InlineData("confirm", "false")]
    [InlineData("capture_method", "manuall")]
    [InlineData("amount_to_capture", "1")]
    [InlineData("return_url", "javascript:alert(1)")]
    public async Task Post_WhenAMemberIsWrong_NamesIt(string member, string value)
    {
        var form = Sandbox.Form();
        form[member] = value;

        using var answer = await _sandbox.PostAsync(Intents, "key-1", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(member, (await ErrorOf(answer)).GetProperty("param").GetString());
    }

    [Fact]
    public async Task Post_WhenTheFaultIsUnknown_IsRefused()
    {
        using var answer = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form(), "delay_befor");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("fault", "no such fault", HttpStatusCode.BadRequest)]
    [InlineData("webhook", "429", HttpStatusCode.BadRequest)]
    [InlineData("fault", "429", HttpStatusCode.OK)]
    [InlineData("clear", "true", HttpStatusCode.OK)]
    public async Task PlanFaults_WhenTheFaultIsKnownOrNot_SaysSo(string member, string value, HttpStatusCode expected)
    {
        using var answer = await _sandbox.PostAsync("_faults", null, new() { [member] = value });

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task GetFaults_WhenSomeArePlanned_CountsWhatIsStillToCome()
    {
        using var planned = await _sandbox.PostAsync("_faults", null, new() { ["fault"] = "429", ["times"] = "2" });
        using var refused = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("""{"requests":1,"webhooks":0}""", await _sandbox.Http.GetStringAsync("_faults"));
    }

    [Theory]
    [InlineData("GET", "_ledger")]
    [InlineData("POST", "_faults")]
    [InlineData("GET", "_faults")]
    public async Task BackDoor_WhenAPageInABrowserAsks_IsNotThere(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", "http://elsewhere.example");

        using var answer = await _sandbox.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheTokenIsUnknown_DoesNotRepeatIt()
    {
        using var answer = await _sandbox.PostAsync(Intents, "key-1", Sandbox.Form("4242424242424242"));

        var error = await ErrorOf(answer);
        Assert.Equal("resource_missing", error.GetProperty("code").GetString());
        Assert.DoesNotContain("4242", error.GetRawText());
    }

    private static async Task<JsonElement> ErrorOf(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("error").Clone();
    }
}
