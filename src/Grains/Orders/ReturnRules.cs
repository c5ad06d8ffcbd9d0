using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// The rules of goods that come back: (state, command, now) → next state or a refusal. Nothing comes back that did not leave, and nothing twice.
/// </summary>
public static class ReturnRules
{
    /// <summary>How many returns of one order may be under way.</summary>
    public const int MaxOpenReturns = 10;

    /// <summary>How many returns of one order a buyer may ask for, also such as were called off: each stays in its record.</summary>
    public const int MaxReturnsOfBuyer = 20;

    /// <summary>How many staff may write down.</summary>
    public const int MaxReturns = 40;

    private static readonly ImmutableSortedDictionary<ReturnStatus, ImmutableArray<ReturnStatus>> From = new Dictionary<ReturnStatus, ImmutableArray<ReturnStatus>>
    {
        [ReturnStatus.Approved] = [ReturnStatus.Requested],
        [ReturnStatus.Declined] = [ReturnStatus.Requested],
        [ReturnStatus.Cancelled] = [ReturnStatus.Requested, ReturnStatus.Approved],
        [ReturnStatus.Received] = [ReturnStatus.Approved],
        [ReturnStatus.Closed] = [ReturnStatus.Received, ReturnStatus.Refunded],
    }.ToImmutableSortedDictionary();

    /// <summary>Whether a command was carried out before: a refusal when its body is another.</summary>
    public static Outcome<bool> Known(OrderState state, Operation operation)
    {
        var known = state.Returns.SelectMany(back => back.Changes).FirstOrDefault(done => done.Operation.Id == operation.Id)?.Operation;
        return known is not null && known.Fingerprint != operation.Fingerprint ? Rejection.Of(Problems.IdempotencyKeyReused) : known is not null;
    }

    /// <summary>Until when units may be sent back; <c>null</c> while nothing has left.</summary>
    public static DateTimeOffset? Until(OrderState state) =>
        state.Fulfilments.IsEmpty ? null : state.Fulfilments.Max(parcel => parcel.At) + TimeSpan.FromDays(state.Quote.ReturnDays);

    /// <summary>The buyer asks to send units back.</summary>
    public static Outcome<OrderState> Request(OrderState state, RequestReturn command, OrderId order, DateTimeOffset now)
    {
        if (state.Status is not (OrderStatus.Confirmed or OrderStatus.Completed) || Until(state) is not { } until)
            return Rejection.Of(Problems.NotReturnable).With("currentState", OrderRules.Text(state.Status)).With("fulfilmentStatus", OrderRules.Text(state.FulfilmentStatus));
        // Staff may be generous.
        if (now > until && !command.Access.IsStaff) return Rejection.Of(Problems.ReturnTooLate).With("until", until.ToString("O", CultureInfo.InvariantCulture));

        if (TooMany(state, command.Access.IsStaff) is { } limit)
            return Rejection.Of(Problems.TooManyReturns).With("limit", limit.ToString(CultureInfo.InvariantCulture));
        var seen = new HashSet<Sku>();
        foreach (var line in command.Lines)
        {
            if (state.Quote.Lines.All(known => known.Sku != line.Sku)) return Rejection.Of(Problems.OrderLineUnknown).With("sku", line.Sku.Value);
            var left = FulfilmentRules.Shipped(state, line.Sku) - state.Returns.Sum(back => Counted(back, line.Sku));
            if (line.Quantity < 1 || line.Quantity > left || !seen.Add(line.Sku))
                return Rejection.Of(Problems.ReturnTooLarge).With("sku", line.Sku.Value).With("left", left.ToString(CultureInfo.InvariantCulture));
        }

        return state with
        {
            Returns = state.Returns.Add(new()
            {
                Id = ReturnId.Derive(order, command.Operation.Id),
                Changes = [new() { Operation = command.Operation, To = ReturnStatus.Requested, At = now }],
                Status = ReturnStatus.Requested,
                Lines = [.. command.Lines.Select(line => new ReturnLine { Sku = line.Sku, Quantity = line.Quantity })],
                Reason = command.Reason,
                At = now,
            }),
        };
    }

    /// <summary>Approves, declines, cancels or closes.</summary>
    public static Outcome<OrderState> Move(OrderState state, MoveReturn command, DateTimeOffset now)
    {
        var isAllowed = command.Access.IsStaff ? command.To != ReturnStatus.Received : command.To == ReturnStatus.Cancelled;
        if (!isAllowed || Find(state, command.Return) is not { } back) return Rejection.Of(Problems.ReturnNotFound);
        if (Refusal(state, back, command.To) is { } refused) return refused;
        var note = command.Access.IsStaff && command.Note.Length > 0 ? command.Note : back.Note;
        return With(state, back, Become(back, command.To, command.Operation, now) with { Note = note });
    }

    /// <summary>Writes down what came back; the stock follows from the outbox.</summary>
    public static Outcome<OrderState> Receive(OrderState state, ReceiveReturn command, DateTimeOffset now)
    {
        if (Find(state, command.Return) is not { } back) return Rejection.Of(Problems.ReturnNotFound);
        if (Refusal(state, back, ReturnStatus.Received) is { } refused) return refused;
        var lines = ImmutableArray.CreateBuilder<ReturnLine>(back.Lines.Length);
        foreach (var line in back.Lines)
        {
            var looked = command.Lines.Where(known => known.Sku == line.Sku).ToList();
            if (looked is not [{ Good: >= 0, Damaged: >= 0, Missing: >= 0 } one] || (long)one.Good + one.Damaged + one.Missing != line.Quantity)
                return Rejection.Of(Problems.ReturnMismatch).With("sku", line.Sku.Value).With("quantity", line.Quantity.ToString(CultureInfo.InvariantCulture));
            lines.Add(line with { Good = one.Good, Damaged = one.Damaged, Missing = one.Missing });
        }

        if (command.Lines.FirstOrDefault(line => back.Lines.All(known => known.Sku != line.Sku)) is { } unknown)
            return Rejection.Of(Problems.OrderLineUnknown).With("sku", unknown.Sku.Value);
        var next = With(state, back, Become(back, ReturnStatus.Received, command.Operation, now) with
        {
            Lines = lines.ToImmutable(),
            Note = command.Note.Length > 0 ? command.Note : back.Note,
            ReceivedAt = now,
            Location = command.Location,
        });
        return next with { FulfilmentStatus = FulfilmentRules.StatusOf(next) };
    }

    /// <summary>Units of a line that came back, good or damaged.</summary>
    public static int CameBack(OrderState state, Sku sku) =>
        state.Returns.Where(HasCome).SelectMany(back => back.Lines).Where(line => line.Sku == sku).Sum(line => line.Good + line.Damaged);

    /// <summary>What a refund of this return is of; <c>null</c> when it cannot be refunded now.</summary>
    public static ImmutableArray<LineQuantity>? Refundable(OrderState state, ReturnId id)
    {
        if (Find(state, id) is not { Status: ReturnStatus.Received } back) return null;
        if (state.RefundsThatCount.Any(refund => refund.Id == back.Refund)) return null;
        return
        [
            .. back.Lines.Where(line => line.Good + line.Damaged > 0)
                .Select(line => new LineQuantity { Sku = line.Sku, Quantity = line.Good + line.Damaged }),
        ];
    }

    /// <summary>A refund of a return was asked for.</summary>
    public static OrderState Refunding(OrderState state, ReturnId id, RefundId refund) =>
        Find(state, id) is { } back ? With(state, back, back with { Refund = refund }) : state;

    /// <summary>A refund arrived: the return that it is of, if it is of one, is refunded.</summary>
    public static OrderState Refunded(OrderState state, RefundId refund, DateTimeOffset now) =>
        state.Returns.FirstOrDefault(back => back.Refund == refund && back.Status == ReturnStatus.Received) is { } back
            ? With(state, back, Become(back, ReturnStatus.Refunded, new() { Id = refund.Value }, now))
            : state;

    /// <summary>Returns as they stood then.</summary>
    public static ImmutableArray<OrderReturn> AsOf(ImmutableArray<OrderReturn> returns, DateTimeOffset at) =>
    [
        .. returns.Where(back => back.At <= at).Select(back => back with
        {
            Status = back.Changes.LastOrDefault(change => change.At <= at)?.To ?? ReturnStatus.Requested,
            ReceivedAt = back.ReceivedAt <= at ? back.ReceivedAt : null,
            Lines = back.ReceivedAt <= at ? back.Lines : [.. back.Lines.Select(line => line with { Good = 0, Damaged = 0, Missing = 0 })],
        }),
    ];

    /// <summary>The limit that is reached: on returns that are under way, or on all of them, of which staff has some more.</summary>
    private static int? TooMany(OrderState state, bool isStaff)
    {
        var most = isStaff ? MaxReturns : MaxReturnsOfBuyer;
        var open = state.Returns.Count(back => back.Status is ReturnStatus.Requested or ReturnStatus.Approved or ReturnStatus.Received);
        return open >= MaxOpenReturns ? MaxOpenReturns : state.Returns.Length >= most ? most : null;
    }

    private static OrderReturn? Find(OrderState state, ReturnId id) => state.Returns.FirstOrDefault(back => back.Id == id);

    private static OrderState With(OrderState state, OrderReturn back, OrderReturn next) => state with { Returns = state.Returns.Replace(back, next) };

    private static OrderReturn Become(OrderReturn back, ReturnStatus to, Operation operation, DateTimeOffset now) =>
        back with { Status = to, Changes = back.Changes.Add(new() { Operation = operation, To = to, At = now }) };

    private static bool HasCome(OrderReturn back) => back.Status is ReturnStatus.Received or ReturnStatus.Refunded or ReturnStatus.Closed;

    // Units on their way count as asked for; of those that came, a missing one may still be asked for again.
    private static int Counted(OrderReturn back, Sku sku) => back.Lines.Where(line => line.Sku == sku).Sum(line =>
        HasCome(back) ? line.Good + line.Damaged : back.Status is ReturnStatus.Declined or ReturnStatus.Cancelled ? 0 : line.Quantity);

    private static Rejection? Refusal(OrderState state, OrderReturn back, ReturnStatus to)
    {
        var isOpen = to == ReturnStatus.Closed && state.Refunds.Any(refund => refund.Id == back.Refund && RefundRules.IsOpen(refund));
        if (!isOpen && From.TryGetValue(to, out var from) && from.Contains(back.Status)) return null;
        var allowed = From.Where(step => step.Value.Contains(back.Status)).Select(step => OrderRules.Text(step.Key));
        return Rejection.Of(Problems.ReturnNotMovable).With("currentState", OrderRules.Text(back.Status)).With("allowedTransitions", string.Join(", ", allowed));
    }
}
