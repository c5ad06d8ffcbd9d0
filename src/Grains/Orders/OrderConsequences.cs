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
    private readonly OrderCoupons _coupons = new(grains);

    /// <summary>Carries out what follows from an event, then tells it to whoever listens.</summary>
    public async Task DispatchAsync(OrderId order, OrderState state, OutboxMessage message)
    {
        switch (message.Type)
        {
            case OrderEvents.Confirmed:
                await CaptureAsync(order, state, AttemptOf(state, message));
                await _coupons.CommitAsync(order, state);
                await CloseCartAsync(order, state);
                break;
            case OrderEvents.Refused or OrderEvents.Expired:
                await GiveBackAsync(order, state);
                break;
            case OrderEvents.Cancelled:
                await GiveBackAsync(order, state);
                await GiveMoneyBackAsync(order, state);
                break;
            case OrderEvents.ChargeOrphaned:
                await LetGoAsync(order, state, AttemptOf(state, message));
                break;
        }

        await PublishAsync(order, message);
    }

    // Only this member: reading the whole order back for it was dearer than handing the event over.
    private static PaymentAttempt AttemptOf(OrderState state, OutboxMessage message) =>
        state.Attempts[message.Data.GetProperty("attempt").GetInt32() - 1];

    private async Task CaptureAsync(OrderId order, OrderState state, PaymentAttempt paid)
    {
        // Cancelled before this came to its turn: the cancellation decides what becomes of the money.
        if (state.Status != OrderStatus.Confirmed) return;
        await RequestAsync(order, state, paid, PaymentOperationKind.Capture, PaymentKeys.Capture(PaymentId.Of(order)));
    }

    private Task GiveBackAsync(OrderId order, OrderState state) =>
        Task.WhenAll(_stock.ReleaseAsync(order, state), _coupons.ReleaseAsync(order, state));

    private async Task CloseCartAsync(OrderId order, OrderState state)
    {
        var close = new CloseCart
        {
            Order = order,
            Lines = [.. state.Quote.Lines.Select(line => new CartLine { Sku = line.Sku, Product = line.Product, Quantity = line.Quantity })],
            Coupons = [.. state.Quote.Coupons.Select(coupon => coupon.Code)],
        };

        // Its buyer signed in while the order was under way, and the account's cart took the lines that are bought already.
        if (await grains.GetGrain<ICartGrain>(state.Cart.Value).CloseAsync(close) is { } merged)
        {
            await grains.GetGrain<ICartGrain>(merged.Value).CloseAsync(close);
        }
    }

    private async Task GiveMoneyBackAsync(OrderId order, OrderState state)
    {
        foreach (var attempt in state.Attempts.Where(attempt => attempt.Status == PaymentOperationStatus.Succeeded))
        {
            var payment = await Payment(order).GetAsync();
            // One that was declined took nothing: there is nothing to give back, and the authorization is still to be let go.
            var isCaptured = payment?.Operations.Any(operation =>
                operation.Attempt == attempt.Number && operation is { Kind: PaymentOperationKind.Capture, Status: not PaymentOperationStatus.Declined }) == true;
            if (isCaptured) await RefundAsync(order, state, attempt);
            else await LetGoAsync(order, state, attempt);
        }
    }

    // Refused while the capture's outcome is open: then this is tried again later.
    private Task RefundAsync(OrderId order, OrderState state, PaymentAttempt attempt) =>
        RequestAsync(order, state, attempt, PaymentOperationKind.Refund, PaymentKeys.Refund(PaymentId.Of(order), $"cancel-{attempt.Number}"));

    private Task LetGoAsync(OrderId order, OrderState state, PaymentAttempt attempt) =>
        RequestAsync(order, state, attempt, PaymentOperationKind.Void, PaymentKeys.Void(PaymentId.Of(order), attempt.Number));

    private async Task RequestAsync(OrderId order, OrderState state, PaymentAttempt attempt, PaymentOperationKind kind, string key)
    {
        var outcome = await Payment(order).RequestAsync(new()
        {
            OperationKey = key,
            Kind = kind,
            Amount = state.Quote.Total,
            Charge = new() { Order = order, Attempt = attempt.Number, Reference = attempt.Reference!, Amount = state.Quote.Total },
        });
        // A consequence that cannot be carried out yet: the outbox keeps it.
        if (outcome.Rejection is { } refused) throw new InvalidOperationException($"The payment refused: {refused.Code}.");
    }

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
}
