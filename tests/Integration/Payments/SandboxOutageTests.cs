using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>F6: answers that are lost, late or broken leave an operation unknown, and asking tells what became of it.</summary>
public sealed class SandboxOutageTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _patience = new();
    private Sandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await Sandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task Authorize_WhenTheAnswerNeverComesAfterCharging_IsUnknownAndFoundSucceeded()
    {
        var request = Sandbox.Authorization("pm_timeout_after");
        var asking = _sandbox.ClientOn(_patience).AuthorizeAsync(request, default);
        await Eventually.GetAsync(() => _sandbox.LedgerOfAsync(request.Payment), entries => entries.Count == 1);
        _patience.Advance(Sandbox.Timeout);

        Assert.Equal(PaymentOperationStatus.Unknown, (await asking).Status);
        var found = await _sandbox.Client.FindAuthorizationAsync(request, default);
        Assert.Equal((PaymentOperationStatus.Succeeded, request.Amount), (found?.Status, found?.Amount));
    }

    [Fact]
    public async Task Authorize_WhenRepeatedAfterALostAnswer_FindsTheOneCharge()
    {
        var request = Sandbox.Authorization("pm_timeout_after");
        var asking = _sandbox.ClientOn(_patience).AuthorizeAsync(request, default);
        await Eventually.GetAsync(() => _sandbox.LedgerOfAsync(request.Payment), entries => entries.Count == 1);
        _patience.Advance(Sandbox.Timeout);
        await asking;

        var repeated = await _sandbox.Client.AuthorizeAsync(request, default);

        Assert.Equal(PaymentOperationStatus.Succeeded, repeated.Status);
        Assert.Single(await _sandbox.LedgerOfAsync(request.Payment));
    }

    [Fact]
    public async Task Authorize_WhenTheGatewayHangsBeforeCharging_IsUnknownAndNeverSeen()
    {
        var request = Sandbox.Authorization("pm_timeout_before");
        var asking = _sandbox.ClientOn(_patience).AuthorizeAsync(request, default);
        await _sandbox.HangsAsync(request.OperationKey);
        _patience.Advance(Sandbox.Timeout);

        Assert.Equal(PaymentOperationStatus.Unknown, (await asking).Status);
        Assert.Null(await _sandbox.Client.FindAuthorizationAsync(request, default));
        Assert.Empty(await _sandbox.LedgerOfAsync(request.Payment));
    }

    [Theory]
    [InlineData("drop_before", 0)]
    [InlineData("drop_after_commit", 1)]
    [InlineData("500_stored", 1)]
    public async Task Authorize_WhenTheConnectionBreaksOrTheGatewayFails_IsUnknown(string fault, int charges)
    {
        var request = Sandbox.Authorization();

        var report = await WithFaultAsync(fault, client => client.AuthorizeAsync(request, default));

        Assert.Equal(PaymentOperationStatus.Unknown, report.Status);
        Assert.Equal(charges, (await _sandbox.LedgerOfAsync(request.Payment)).Count);
    }

    [Fact]
    public async Task Capture_WhenTheAnswerIsLost_IsUnknownAndRepeatedlyOne()
    {
        var request = Sandbox.Authorization();
        var authorized = await _sandbox.Client.AuthorizeAsync(request, default);
        var capture = Sandbox.Change(request, authorized.Reference, "cap:1", 12_500);

        var lost = await WithFaultAsync("drop_after_commit", client => client.CaptureAsync(capture, default));
        var repeated = await _sandbox.Client.CaptureAsync(capture, default);

        Assert.Equal((PaymentOperationStatus.Unknown, PaymentOperationStatus.Succeeded), (lost.Status, repeated.Status));
        Assert.Single(await _sandbox.OperationsOfAsync(request.Payment, "capture"));
    }

    [Fact]
    public async Task Authorize_WhenTooManyRequestsForAMoment_IsRepeatedAndSucceeds()
    {
        var request = Sandbox.Authorization();

        var report = await WithFaultAsync("429", client => client.AuthorizeAsync(request, default), times: 2);

        Assert.Equal(PaymentOperationStatus.Succeeded, report.Status);
    }

    [Fact]
    public async Task Authorize_WhenTooManyRequestsForLong_IsUnknown()
    {
        var report = await WithFaultAsync("429", client => client.AuthorizeAsync(Sandbox.Authorization(), default), times: 3);

        Assert.Equal(PaymentOperationStatus.Unknown, report.Status);
    }

    [Fact]
    public async Task Find_WhenTheQuestionIsNotAnswered_IsUnknown()
    {
        var report = await WithFaultAsync("drop_before", client => client.FindAuthorizationAsync(Sandbox.Authorization(), default));

        Assert.Equal(PaymentOperationStatus.Unknown, report?.Status);
    }

    [Fact]
    public async Task Authorize_WhenTheCallerCancels_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var request = Sandbox.Authorization();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _sandbox.Client.AuthorizeAsync(request, cancelled.Token));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "null")]
    [InlineData(200, """{"object":"payment_intent","id":"pi_1","status":"requires_capture"}""")]
    [InlineData(200, """{"object":"payment_intent","id":"pi_1","status":"a_new_word","amount":12500,"currency":"krw"}""")]
    [InlineData(200, """{"object":"payment_intent","id":"pi_1","status":"requires_capture","amount":"a lot","currency":"krw"}""")]
    [InlineData(402, "<html>")]
    [InlineData(402, "{}")]
    [InlineData(401, """{"error":{"type":"invalid_request_error"}}""")]
    [InlineData(404, "not here")]
    [InlineData(409, """{"error":{"type":"idempotency_error","code":"idempotency_key_in_use"}}""")]
    [InlineData(500, """{"error":{"type":"api_error"}}""")]
    [InlineData(502, "<html>")]
    [InlineData(503, "")]
    public async Task Authorize_WhenTheAnswerSaysNothingCertain_IsUnknown(int status, string body)
    {
        await using var stub = await AnsweringServer.StartAsync(status, body);
        using var client = stub.Client();

        var report = await client.AuthorizeAsync(Sandbox.Authorization(), default);

        Assert.Equal(PaymentOperationStatus.Unknown, report.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"object":"list","data":null}""")]
    [InlineData("""{"object":"list","data":[],"has_more":true}""")]
    public async Task Find_WhenTheAnswerCannotBeRead_IsUnknown(string body)
    {
        await using var stub = await AnsweringServer.StartAsync(200, body);
        using var client = stub.Client();

        var report = await client.FindAuthorizationAsync(Sandbox.Authorization(), default);

        Assert.Equal(PaymentOperationStatus.Unknown, report?.Status);
    }

    private async Task<T> WithFaultAsync<T>(string fault, Func<IPaymentGateway, Task<T>> call, int times = 1)
    {
        using var planned = await _sandbox.PostAsync("_faults", null, new() { ["fault"] = fault, ["times"] = $"{times}" });
        planned.EnsureSuccessStatusCode();
        return await call(_sandbox.Client);
    }
}
