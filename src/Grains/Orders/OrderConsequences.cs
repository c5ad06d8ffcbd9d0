using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Settings;
using Ecommerce.Ports.Events;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// What follows from an order's events, carried out from its outbox: each consequence is repeated until it is done, and harmless when repeated.
/// </summary>
public sealed class OrderConsequences(IGrainFactory grains, IEventPublisher events, OrderMails mails)
{
    private readonly OrderStock _stock = new(grains);
    private readonly OrderCoupons _coupons = new(grains);

    /// <summary>Carries out what follows from an event, then tells it to whoever listens.</summary>
    public async Task DispatchAsync(OrderId order, OrderState state, OutboxMessage message)
    {
        if (message.Type == OrderMails.Lookup)
        {
            var settings = await grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync();
            await mails.SendAsync(message, order, settings.Settings);
            return;
        }

        await FollowAsync(order, state, message);
        await PublishAsync(order, message);
    }

    private async Task FollowAsync(OrderId order, OrderState state, OutboxMessage message)
    {
        switch (message.Type)
        {
            case OrderEvents.Confirmed:
                await CaptureAsync(order, state, AttemptOf(state, message).Number);
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
            case OrderEvents.Shipped:
                await ShipAsync(order, state, message);
                break;
            case OrderEvents.CaptureRequested:
                await CaptureAsync(order, state, AttemptOf(state, message).Number);
                break;
            case OrderEvents.Refunded:
                await _stock.ReleaseUnsentAsync(order, state);
                break;
            case OrderEvents.ReturnReceived:
                await _stock.TakeBackAsync(order, state, ReturnOf(state, message));
                break;
            case OrderEvents.RefundRequested:
                await RefundAsync(order, state, RefundOf(state, message));
                break;
            case OrderEvents.ChargeOrphaned:
                await LetGoAsync(order, state, AttemptOf(state, message));
                break;
        }
    }

    // Only this member: reading the whole order back for it was dearer than handing the event over.
    private static PaymentAttempt AttemptOf(OrderState state, OutboxMessage message) =>
        state.Attempts[message.Data.GetProperty("attempt").GetInt32() - 1];

    private static OrderReturn ReturnOf(OrderState state, OutboxMessage message)
    {
        var id = ReturnId.From(message.Data.GetProperty("return").GetString()!);
        return state.Returns.First(back => back.Id == id);
    }

    private static OrderRefund RefundOf(OrderState state, OutboxMessage message)
    {
        var id = RefundId.From(message.Data.GetProperty("refund").GetString()!);
        return state.Refunds.First(refund => refund.Id == id);
    }

    private async Task ShipAsync(OrderId order, OrderState state, OutboxMessage message)
    {
        var id = FulfilmentId.From(message.Data.GetProperty("fulfilment").GetString()!);
        await _stock.ShipAsync(order, state, state.Fulfilments.First(parcel => parcel.Id == id));
        // What was taken at the confirmation, or with the first parcel, has this key already.
        if (state.Quote.Capture == CaptureMoment.Shipment) await CaptureAsync(order, state, CaptureRules.PaidBy(state));
        await _stock.ReleaseUnsentAsync(order, state);
    }

    private async Task CaptureAsync(OrderId order, OrderState state, int attempt)
    {
        // Not yet, or cancelled before this came to its turn: the cancellation decides what becomes of the money.
        if (!state.IsCaptureDue) return;
        var paid = state.Attempts[attempt - 1];
        await RequestAsync(order, state, paid, PaymentOperationKind.Capture, PaymentKeys.Capture(PaymentId.Of(order), state.CaptureRetries.Length), state.Quote.Total);
    }

    private Task GiveBackAsync(OrderId order, OrderState state) =>
        Task.WhenAll(_stock.ReleaseAsync(order, state), _coupons.ReleaseAsync(order, state));

    private async Task CloseCartAsync(OrderId order, OrderState state)
    {
        var close = new CloseCart
        {
            Order = order,
            Cart = state.Cart,
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
        var paidBy = CaptureRules.PaidBy(state);
        foreach (var attempt in state.Attempts.Where(attempt => attempt.Status == PaymentOperationStatus.Succeeded))
        {
            var payment = await Payment(order).GetAsync();
            // One that was declined took nothing: there is nothing to give back, and the authorization is still to be let go. So is a charge that the
            // order had no use for, wherever the gateway has it.
            var isCaptured = attempt.Number == paidBy && payment?.Operations.Any(operation =>
                operation.Attempt == attempt.Number && operation is { Kind: PaymentOperationKind.Capture, Status: not PaymentOperationStatus.Declined }) == true;
            if (isCaptured) await GiveRestBackAsync(order, state, attempt);
            else await LetGoAsync(order, state, attempt);
        }
    }

    // Refused while the capture's outcome is open: then this is tried again later.
    private async Task GiveRestBackAsync(OrderId order, OrderState state, PaymentAttempt attempt)
    {
        // What was asked for before the cancellation: its own refund is listed as well, once the order has learned of it.
        var given = state.RefundsThatCount.Where(refund => refund.Attempt == attempt.Number && refund.Key is null);
        var rest = given.Aggregate(state.Quote.Total, (left, refund) => left - refund.Amount);
        if (rest.Amount == 0) return;
        await RequestAsync(
            order, state, attempt, PaymentOperationKind.Refund, PaymentKeys.Refund(PaymentId.Of(order), $"cancel-{attempt.Number}"), rest);
    }

    private Task RefundAsync(OrderId order, OrderState state, OrderRefund refund) =>
        RequestAsync(
            order, state, state.Attempts[refund.Attempt - 1], PaymentOperationKind.Refund, PaymentKeys.Refund(PaymentId.Of(order), refund.Id.Value), refund.Amount);

    private Task LetGoAsync(OrderId order, OrderState state, PaymentAttempt attempt) =>
        RequestAsync(order, state, attempt, PaymentOperationKind.Void, PaymentKeys.Void(PaymentId.Of(order), attempt.Number), state.Quote.Total);

    private async Task RequestAsync(OrderId order, OrderState state, PaymentAttempt attempt, PaymentOperationKind kind, string key, Money amount)
    {
        var outcome = await Payment(order).RequestAsync(new()
        {
            OperationKey = key,
            Kind = kind,
            Amount = amount,
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
