using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Events;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// What follows from an order's events, carried out from its outbox: each consequence is repeated until it is done, and harmless when repeated.
/// </summary>
public sealed class OrderConsequences(IGrainFactory grains, IEventPublisher events)
{
    private readonly OrderStock _stock = new(grains);

    /// <summary>Writes the authorization into the payment's own record.</summary>
    public async Task AuthorizedAsync(OrderId order, OrderState state, int attempt) =>
        await Payment(order).AuthorizedAsync(new()
        {
            Order = order,
            Attempt = attempt,
            Reference = state.Attempts[attempt - 1].Reference!,
            Amount = state.Quote.Total,
        });

    /// <summary>Carries out what follows from an event, then tells it to whoever listens.</summary>
    public async Task DispatchAsync(OrderId order, OrderState state, OutboxMessage message)
    {
        switch (message.Type)
        {
            case OrderEvents.Confirmed:
                await CaptureAsync(order, state, AttemptOf(state, message));
                await CloseCartAsync(order, state);
                break;
            case OrderEvents.Refused or OrderEvents.Expired:
                await _stock.ReleaseAsync(order, state);
                break;
            case OrderEvents.Cancelled:
                await _stock.ReleaseAsync(order, state);
                await GiveMoneyBackAsync(order, state);
                break;
            case OrderEvents.ChargeOrphaned:
                var orphan = AttemptOf(state, message);
                await AuthorizedAsync(order, state, orphan.Number);
                await LetGoAsync(order, orphan, state.Quote.Total);
                break;
        }

        await PublishAsync(order, message);
    }

    private static PaymentAttempt AttemptOf(OrderState state, OutboxMessage message) =>
        state.Attempts[message.Data.Deserialize(OrderJson.Default.OrderEventData)!.Attempt!.Value - 1];

    private async Task CaptureAsync(OrderId order, OrderState state, PaymentAttempt paid)
    {
        // Cancelled before this came to its turn: the cancellation decides what becomes of the money.
        if (state.Status != OrderStatus.Confirmed) return;
        Accepted(await Payment(order).RequestAsync(new()
        {
            OperationKey = PaymentKeys.Capture(PaymentId.Of(order)),
            Kind = PaymentOperationKind.Capture,
            Amount = state.Quote.Total,
            Attempt = paid.Number,
            Reference = paid.Reference!,
        }));
    }

    private Task CloseCartAsync(OrderId order, OrderState state) =>
        grains.GetGrain<ICartGrain>(state.Cart.Value).CloseAsync(new()
        {
            Order = order,
            Lines = [.. state.Quote.Lines.Select(line => new CartLine { Sku = line.Sku, Product = line.Product, Quantity = line.Quantity })],
        });

    private async Task GiveMoneyBackAsync(OrderId order, OrderState state)
    {
        foreach (var attempt in state.Attempts.Where(attempt => attempt.Status == PaymentOperationStatus.Succeeded))
        {
            var payment = await Payment(order).GetAsync();
            var isCaptured = payment?.Operations.Any(operation =>
                operation.Attempt == attempt.Number && operation.Kind == PaymentOperationKind.Capture) == true;
            if (isCaptured) await RefundAsync(order, attempt, state.Quote.Total);
            else await LetGoAsync(order, attempt, state.Quote.Total);
        }
    }

    private async Task RefundAsync(OrderId order, PaymentAttempt attempt, Money amount) =>
        // Refused while the capture's outcome is open: then this is tried again later.
        Accepted(await Payment(order).RequestAsync(new()
        {
            OperationKey = PaymentKeys.Refund(PaymentId.Of(order), $"cancel-{attempt.Number}"),
            Kind = PaymentOperationKind.Refund,
            Amount = amount,
            Attempt = attempt.Number,
            Reference = attempt.Reference!,
        }));

    private async Task LetGoAsync(OrderId order, PaymentAttempt attempt, Money amount) =>
        Accepted(await Payment(order).RequestAsync(new()
        {
            OperationKey = PaymentKeys.Void(PaymentId.Of(order), attempt.Number),
            Kind = PaymentOperationKind.Void,
            Amount = amount,
            Attempt = attempt.Number,
            Reference = attempt.Reference!,
        }));

    private Task PublishAsync(OrderId order, OutboxMessage message) =>
        events.PublishAsync(
            new()
            {
                Id = message.EventId,
                Type = message.Type,
                Subject = order.Value,
                Sequence = message.Sequence,
                At = message.At,
                Data = message.Data,
            },
            CancellationToken.None);

    private IPaymentGrain Payment(OrderId order) => grains.GetGrain<IPaymentGrain>(PaymentId.Of(order).Value);

    // A refusal here is a consequence that cannot be carried out yet: the outbox keeps it.
    private static void Accepted(Outcome<PaymentView> outcome)
    {
        if (outcome.Rejection is { } refused) throw new InvalidOperationException($"The payment refused: {refused.Code}.");
    }
}
