using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Payments;
using Ecommerce.Records;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Grains.Payments;

/// <summary>
/// The shell around <see cref="PaymentRules"/>. A decided operation is durable before a worker is told to run it, and its due time sends it
/// again, under the same key, until the gateway has answered for certain.
/// </summary>
[GrainType("payment"), CollectionAgeLimit(Minutes = 2)]
public sealed class PaymentGrain(
    [Record(LoadOnActivation = false)] IRecord<PaymentState> record,
    TimeProvider clock,
    IGrainFactory grains,
    IEventPublisher events,
    IPaymentGateway gateway,
    ILogger<PaymentGrain> log)
    : RecordGrain<PaymentState>(record, clock), IPaymentGrain
{
    private PaymentId Id => PaymentId.From(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task<Outcome<PaymentView>> RequestAsync(RequestPaymentOperation command)
    {
        if (!await TryBeginAsync(command))
        {
            var outcome = PaymentRules.Request(Record.State, command, gateway.Capabilities, Clock.GetUtcNow());
            if (outcome.Rejection is { } refused) return refused;
            if (ReferenceEquals(outcome.Value, Record.State)) return View();
            await Record.CommitAsync(Change(outcome.Value!, null));
        }

        if (Record.State.Operations[^1] is { Status: PaymentOperationStatus.Pending } decided) Run(decided);
        // Nothing is on its way: the money was taken when it was authorized.
        else await grains.GetGrain<IOrderGrain>(Record.State.Order.Value).PaymentMovedAsync();
        return View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<PaymentView>> ReportAsync(ProviderReport report)
    {
        await Record.LoadAsync();
        if (!Record.Exists) return Rejection.Of(Problems.PaymentNotFound);
        var outcome = PaymentRules.Report(Record.State, report);
        if (outcome.Rejection is { } refused) return refused;
        if (ReferenceEquals(outcome.Value, Record.State)) return View();

        await Record.CommitAsync(Change(outcome.Value!, EventOf(report)));
        if (PaymentRules.Oddity(outcome.Value!, report) is { } oddity) log.LogError("Payment {Payment}: {Oddity}", Id, oddity);
        // The order reads what changed, and brings a person in where one is needed; if this call is lost, the order's own due time makes it ask.
        await grains.GetGrain<IOrderGrain>(Record.State.Order.Value).PaymentMovedAsync();
        return View();
    }

    /// <inheritdoc/>
    public async Task AskAgainAsync()
    {
        await Record.LoadAsync();
        if (!Record.Exists) return;
        foreach (var operation in PaymentRules.Open(Record.State)) Run(operation);
    }

    /// <inheritdoc/>
    public async ValueTask<PaymentView?> GetAsync()
    {
        await Record.LoadAsync();
        return Record.Exists ? View() : null;
    }

    /// <inheritdoc/>
    protected override async Task OnDueAsync()
    {
        var unsettled = PaymentRules.Unsettled(Record.State).ToList();
        // The next try is written before this one is sent: whoever dies in between costs a repetition, never an end.
        var next = Record.State with
        {
            Operations = [.. Record.State.Operations.Select(operation => unsettled.Contains(operation) ? operation with { Tries = operation.Tries + 1 } : operation)],
        };
        await Record.CommitAsync(Change(next, null) with { IsRevision = false });
        foreach (var operation in PaymentRules.Unsettled(Record.State)) Run(operation);
    }

    /// <inheritdoc/>
    protected override Task DispatchAsync(OutboxMessage message) =>
        events.PublishAsync(
            new()
            {
                Id = message.EventId,
                Type = message.Type,
                Subject = Id.Value,
                Sequence = message.Sequence,
                At = message.At,
                Data = message.Data,
            },
            CancellationToken.None);

    /// <summary>
    /// Writes a capture without a read before it: it is the first that most payments hear of. Otherwise the payment is loaded and nothing is done.
    /// </summary>
    private async ValueTask<bool> TryBeginAsync(RequestPaymentOperation command)
    {
        if (!Record.IsLoaded && command.Kind == PaymentOperationKind.Capture
            && PaymentRules.Request(new(), command, gateway.Capabilities, Clock.GetUtcNow()).Value is { } first)
        {
            return await Record.TryInsertAsync(Change(first, null));
        }

        await Record.LoadAsync();
        return false;
    }

    private RecordChange<PaymentState> Change(PaymentState next, string? eventType) => new()
    {
        State = next,
        DueAt = PaymentRules.NextTry(next, Clock.GetUtcNow()),
        Events = eventType is null ? [] : [new(eventType, Data(next))],
    };

    private JsonElement Data(PaymentState next) =>
        JsonSerializer.SerializeToElement(PaymentRules.View(next, Id, Record.Revision + 1), PaymentJson.Default.PaymentView);

    private static string? EventOf(ProviderReport report) => (report.Kind, report.Status) switch
    {
        (PaymentOperationKind.Void, PaymentOperationStatus.Succeeded) => "payment.voided",
        (PaymentOperationKind.Refund, PaymentOperationStatus.Succeeded) => "payment.refunded",
        (_, PaymentOperationStatus.Declined) => "payment.operation_declined",
        _ => null,
    };

    private void Run(PaymentOperation operation) =>
        grains.GetGrain<IGatewayGrain>(0).RunAsync(new() { Payment = Id, Operation = operation, Reference = operation.Reference }).Ignore();

    private PaymentView View() => PaymentRules.View(Record.State, Id, Record.Revision);
}
