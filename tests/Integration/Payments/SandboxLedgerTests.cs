using System.Net;
using Ecommerce.Contracts.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>What was answered is in the ledger, whatever happens to the process.</summary>
public sealed class SandboxLedgerTests : IAsyncLifetime
{
    private Sandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await Sandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task Restart_WhenChargesWereAnswered_KeepsThemAndTheirKeys()
    {
        var request = Sandbox.Authorization();
        var before = await _sandbox.Client.AuthorizeAsync(request, default);
        await _sandbox.RestartAsync();

        var after = await _sandbox.Client.AuthorizeAsync(request, default);

        Assert.Equal(before, after);
        Assert.Single(await _sandbox.LedgerOfAsync(request.Payment));
    }

    [Fact]
    public async Task Crash_WhenManyWereAnsweredAtOnce_LosesNone()
    {
        var requests = Enumerable.Range(0, 200).Select(_ => Sandbox.Authorization()).ToList();
        var charged = await Task.WhenAll(requests.Select(_sandbox.ChargeAsync));
        await using var survivor = await _sandbox.StartFromCrashAsync();

        var ledger = await survivor.LedgerAsync();
        var captured = ledger.GetProperty("data").EnumerateArray()
            .Where(entry => Sandbox.Operations(entry, "capture").Count == 1)
            .Select(Sandbox.IntentOf);

        Assert.All(charged, report => Assert.Equal(PaymentOperationStatus.Succeeded, report.Status));
        Assert.Equal(charged.Select(report => report.Reference).Order(), captured.Order());
    }

    [Fact]
    public async Task Crash_WhenAKeyWasAnswered_StillRepeatsTheAnswer()
    {
        using var before = await _sandbox.PostAsync("v1/payment_intents", "key-1", Sandbox.Form());
        await using var survivor = await _sandbox.StartFromCrashAsync();

        using var after = await survivor.PostAsync("v1/payment_intents", "key-1", Sandbox.Form());

        Assert.True(after.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Ledger_WhenPaged_ShowsEveryIntentOnce()
    {
        for (var i = 0; i < 5; i++) await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);

        var seen = new List<string>();
        bool more;
        do
        {
            var page = await _sandbox.LedgerAsync($"?limit=2&after={seen.LastOrDefault()}");
            seen.AddRange(page.GetProperty("data").EnumerateArray().Select(Sandbox.IntentOf));
            more = page.GetProperty("has_more").GetBoolean();
        }
        while (more);

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
    }

    [Theory]
    [InlineData("_ledger?limit=0")]
    [InlineData("_ledger?limit=many")]
    public async Task Ledger_WhenTheLimitIsWrong_IsRefused(string path)
    {
        using var answer = await _sandbox.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Get_WhenTheIntentIsUnknown_Is404()
    {
        using var answer = await _sandbox.Http.GetAsync("v1/payment_intents/pi_of_nobody");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_WhenTheIntentIsThere_ShowsIt()
    {
        var report = await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);

        var body = await _sandbox.Http.GetStringAsync($"v1/payment_intents/{report.Reference}");

        Assert.Contains("\"status\":\"requires_capture\"", body);
        Assert.Contains("\"amount_capturable\":12500", body);
    }
}
