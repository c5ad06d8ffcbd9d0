using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Settings;
using Ecommerce.Ports.Payments;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// Placing an order, step by step: known order, cart, quote, write Pending, hold, (authorize, by the caller), commit, write Confirmed.
/// Every step can be repeated under the same key, and the record's due time resumes whatever was interrupted.
/// </summary>
[GrainType("order"), CollectionAgeLimit(Minutes = 2)]
public sealed partial class OrderGrain(
    [Record(LoadOnActivation = false)] IRecord<OrderState> record, TimeProvider clock, IGrainFactory grains, OrderConsequences consequences,
    IPaymentGateway gateway, OrderMails mails)
    : RecordGrain<OrderState>(record, clock), IOrderGrain
{
    // A second in all: what the other order needs to write its refusal and give its holds back, many times over.
    private const int MaxHoldRepeats = 40;
    private static readonly TimeSpan HoldPause = TimeSpan.FromMilliseconds(25);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly OrderStock _stock = new(grains);
    private readonly OrderCoupons _coupons = new(grains);
    private TaskCompletionSource _changed = NewSignal();

    // Which attempt a caller of this activation runs, and until when it is believed to: others then wait instead of running it too.
    private (int Attempt, DateTimeOffset Until) _running;

    private OrderId Id => OrderId.From(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task<Outcome<PlacingStep>> PlaceAsync(PlaceOrder command)
    {
        if (Record.IsLoaded && Record.Exists) return await RepeatAsync(command);

        var cart = await grains.GetGrain<ICartGrain>(command.Cart.Value).SnapshotAsync(new() { Access = command.Access, Version = command.CartVersion });
        if (cart.Rejection is { } noCart) return await KnownOrAsync(command, noCart);

        var quote = await QuoteAsync(cart.Value!);
        if (quote.Rejection is { } noQuote) return await KnownOrAsync(command, noQuote);

        // A gateway that takes the money at once leaves nothing to take later.
        var priced = gateway.Capabilities.ManualCapture ? quote.Value! : quote.Value! with { Capture = CaptureMoment.Confirmation };
        var order = OrderRules.Place(command, cart.Value!, priced, Clock.GetUtcNow());
        if (order.Rejection is { } refused) return await KnownOrAsync(command, refused);

        // An insert without a read: an order that exists already makes it fail, and is then loaded.
        if (!await Record.TryInsertAsync(Change(order.Value!, OrderRules.Placed))) return await RepeatAsync(command);
        return await HoldAsync(isFirst: true);
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlacingStep>> PayAsync(PayOrder command)
    {
        if (!await IsVisibleAsync(command.Access)) return Rejection.Of(Problems.OrderNotFound);
        var known = OrderRules.Known(Record.State, command.Operation);
        if (known.Rejection is not null || known.Value is not null) return await RepeatAsync(command.Operation);

        var next = OrderRules.Pay(Record.State, command, Clock.GetUtcNow());
        if (next.Rejection is { } refused) return refused;
        await CommitAsync(next.Value!, Transition.By(command.Access, TimelineType.PaymentAttempted));
        return await HoldAsync(isFirst: true);
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> ReportAsync(ProviderReport report)
    {
        await Record.LoadAsync();
        if (!Record.Exists) return Rejection.Of(Problems.OrderNotFound);

        var (meaning, next) = PaymentReports.Judge(Record.State, report, Clock.GetUtcNow());
        switch (meaning)
        {
            case ReportMeaning.Noted:
                await CommitAsync(next, PaymentReports.Because(meaning, report));
                break;
            case ReportMeaning.Declined:
                await CommitAsync(next, PaymentReports.Because(meaning, report), OrderEvents.PaymentDeclined);
                break;
            case ReportMeaning.Orphaned:
                await CommitAsync(next, PaymentReports.Because(meaning, report), About(OrderEvents.ChargeOrphaned, report));
                break;
            case ReportMeaning.Paid:
                await ConfirmAsync(next, report);
                break;
        }

        return View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> CancelAsync(CancelOrder command)
    {
        if (!await IsVisibleAsync(command.Access)) return Rejection.Of(Problems.OrderNotFound);
        var known = OrderRules.KnownCancel(Record.State, command.Operation);
        if (known is not null) return known;
        // Cancelled stays cancelled, whoever asked for it: the state itself is the answer to whoever asks again.
        if (Record.State.Status == OrderStatus.Cancelled && Record.State.Refusal is null) return new Outcome<OrderView> { Value = View(), IsReplay = true };

        var next = OrderRules.Cancel(Record.State, command);
        if (next.Rejection is { } refused) return refused;
        await CommitAsync(next.Value!, Transition.By(command.Access, TimelineType.Cancelled, command.Reason, command.PublicReason), OrderEvents.Cancelled);
        return View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> GetAsync(OrderAccess access) =>
        await IsVisibleAsync(access) ? View() : Rejection.Of(Problems.OrderNotFound);

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> WaitForOutcomeAsync(string operationId, TimeSpan patience)
    {
        await Record.LoadAsync();
        var deadline = Clock.GetUtcNow() + patience;
        while (Record.Exists)
        {
            var left = deadline - Clock.GetUtcNow();
            var isOpen = Record.State.Refusal is null && Record.State.Status == OrderStatus.Pending
                && Record.State.Attempts.Any(attempt => attempt.OperationId == operationId && attempt.Status == PaymentOperationStatus.Pending);
            if (!isOpen || left <= TimeSpan.Zero) return View();
            // A failed write signals nobody, and the activation leaves only when nobody waits in it: looking again meets the broken record.
            await Task.WhenAny(_changed.Task, Task.Delay(left < LookAgain ? left : LookAgain, Clock));
        }

        return Rejection.Of(Problems.OrderNotFound);
    }

    /// <summary>Step 1, when the order is there. Who knows cart and key but may not see the cart learns no more than at the first placing.</summary>
    private async Task<Outcome<PlacingStep>> RepeatAsync(PlaceOrder command) =>
        Carts.CartRules.Admits(Record.State.Owner, command.Access) ? await RepeatAsync(command.Operation) : Rejection.Of(Problems.CartNotFound);

    /// <summary>The stored answer, or the steps that an interrupted placing or payment still lacks.</summary>
    private async Task<Outcome<PlacingStep>> RepeatAsync(Operation operation)
    {
        var known = OrderRules.Known(Record.State, operation);
        if (known.Rejection is { } otherBody) return otherBody;
        if (Record.State.Refusal is { } stored) return new Outcome<PlacingStep> { Rejection = stored, IsReplay = true };

        var isCurrent = known.Value is { Status: PaymentOperationStatus.Pending } attempt && attempt.Number == Record.State.Current.Number;
        var isRunning = _running.Attempt == Record.State.Current.Number && Clock.GetUtcNow() < _running.Until;
        var step = isCurrent && !isRunning ? await HoldAsync(isFirst: false) : Step(null);
        return step with { IsReplay = true };
    }

    /// <summary>A refusal that leaves nothing behind, unless an earlier call under this key had left something.</summary>
    private async Task<Outcome<PlacingStep>> KnownOrAsync(PlaceOrder command, Rejection refusal)
    {
        await Record.LoadAsync();
        return Record.Exists ? await RepeatAsync(command) : refusal;
    }

    /// <summary>Step 5, stock and codes at once. A refusal ends the order, and is what its placing answers from now on.</summary>
    private async Task<Outcome<PlacingStep>> HoldAsync(bool isFirst)
    {
        var coupons = _coupons.ReserveAsync(Id, Record.State);
        var stock = await HoldAllAsync();
        if ((await coupons ?? stock) is { } refusal)
        {
            await CommitAsync(
                OrderRules.Refuse(Record.State, refusal), Transition.BySystem(TimelineType.Refused, refusal.Code), OrderEvents.Refused);
            return refusal;
        }

        _running = (Record.State.Current.Number, Clock.GetUtcNow() + PaymentReports.CallerTime);
        return Step(Authorization(Record.State.Current, askFirst: !isFirst));
    }

    private async Task<Rejection?> HoldAllAsync()
    {
        for (var again = 0; ; again++)
        {
            var refusal = await _stock.HoldAsync(Id, Record.State);
            if (refusal is null || again == MaxHoldRepeats || !OrderStock.IsBeingGivenBack(refusal, Record.State)) return refusal;
            await Task.Delay(HoldPause, Clock);
        }
    }

    /// <summary>Steps 7 and 8.</summary>
    private async Task ConfirmAsync(OrderState paid, ProviderReport report)
    {
        if (await _stock.CommitAsync(Id, paid) is { } refusal)
        {
            await CommitAsync(
                OrderRules.Refuse(paid, refusal), Transition.BySystem(TimelineType.Refused, refusal.Code), OrderEvents.Cancelled);
            return;
        }

        for (var extra = 0; ; extra++)
        {
            var number = OrderRules.Number(Id, paid.PlacedAt, extra);
            try
            {
                await CommitAsync(
                    OrderRules.Confirm(paid, number, Clock.GetUtcNow()), PaymentReports.Because(ReportMeaning.Paid, report), About(OrderEvents.Confirmed, report));
                return;
            }
            catch (RecordDuplicateException) when (extra < 20)
            {
                // Another order of that day has this number: one character more tells them apart.
            }
        }
    }

    private static OrderEvent About(string type, ProviderReport report) => new() { Type = type, Attempt = PaymentKeys.AttemptOf(report.OperationKey) };

    private Task<Outcome<Quote>> QuoteAsync(CartView cart) =>
        grains.GetGrain<IQuoteGrain>(0).QuoteAsync(new()
        {
            Currency = cart.Currency,
            Country = cart.ShippingAddress!.Country,
            Lines = cart.Lines,
            ShippingOption = cart.ShippingOption,
            Coupons = cart.Coupons,
        });

    private Outcome<PlacingStep> Step(AuthorizeAttempt? authorize) => new PlacingStep { Order = View(), Authorize = authorize };

    private AuthorizeAttempt Authorization(PaymentAttempt attempt, bool askFirst)
    {
        var state = Record.State;
        var payment = PaymentId.Of(Id);
        return new()
        {
            Payment = payment,
            OperationKey = PaymentKeys.Authorize(payment, attempt.Number),
            Amount = state.Quote.Total,
            PaymentMethod = attempt.PaymentMethod,
            ReturnUrl = attempt.ReturnUrl,
            AskFirst = askFirst,
            MayAuthorize = state.Status == OrderStatus.Pending && Clock.GetUtcNow() < state.Deadline,
            LetGo = state.Status != OrderStatus.Pending,
        };
    }

    private async ValueTask<bool> IsVisibleAsync(OrderAccess access)
    {
        await Record.LoadAsync();
        return Record.Exists && (access.IsStaff || Carts.CartRules.Admits(Record.State.Owner, access.Access)
            || LookupRules.Admits(Record.State, access.TokenHash, Clock.GetUtcNow()));
    }

    private OrderView View() => OrderRules.View(Record.State, Id, Record.Revision);
}
