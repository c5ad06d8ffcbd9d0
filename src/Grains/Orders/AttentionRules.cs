using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// The rules of orders that a person must look at: why, since when, and when nobody must any more. Each concern stands for itself: it goes when it is
/// resolved, never because another one came or went.
/// </summary>
public static class AttentionRules
{
    /// <summary>What a person must look at, oldest first. An order that was stored before there could be several has its one reason.</summary>
    public static ImmutableArray<OrderConcern> Of(OrderState state) =>
        !state.Concerns.IsEmpty ? state.Concerns
        : state.NeedsAttention is { } reason ? [new() { Reason = reason, Since = state.AttentionSince ?? state.PlacedAt }]
        : [];

    /// <summary>A new concern; the same state when it is there.</summary>
    public static OrderState Raise(OrderState state, string reason, string? about, DateTimeOffset now)
    {
        var concerns = Of(state);
        return concerns.Any(known => known.Reason == reason && known.About == about)
            ? state
            : With(state, concerns.Add(new() { Reason = reason, About = about, Since = now }));
    }

    /// <summary>A concern that is told of once: whoever looked at it is not told again.</summary>
    public static OrderState RaiseOnce(OrderState state, string reason, string about, DateTimeOffset now)
    {
        var told = Told(reason, about);
        return state.Told.Contains(told) ? state : Raise(state with { Told = state.Told.Add(told) }, reason, about, now);
    }

    /// <summary>Without the concerns that are resolved; the same state when there is none of them.</summary>
    public static OrderState Resolve(OrderState state, Func<OrderConcern, bool> isResolved)
    {
        var concerns = Of(state);
        var left = concerns.RemoveAll(concern => isResolved(concern));
        return left.Length == concerns.Length ? state : With(state, left);
    }

    /// <summary>The next state as it is written: what has resolved itself goes.</summary>
    public static OrderState Settle(OrderState next) => Resolve(next, concern => IsResolved(next, concern));

    /// <summary>Why a person must look when the gateway declined this.</summary>
    public static string ReasonOf(PaymentOperationKind declined) => declined switch
    {
        PaymentOperationKind.Capture => AttentionReasons.CaptureDeclined,
        PaymentOperationKind.Refund => AttentionReasons.RefundDeclined,
        _ => AttentionReasons.VoidDeclined,
    };

    /// <summary>How a concern is remembered after it is gone.</summary>
    public static string Told(string reason, string about) => $"{reason} {about}";

    /// <summary>How many of a reason were ever told of.</summary>
    public static int Count(OrderState state, string reason) =>
        state.Told.Count(told => told.StartsWith(reason, StringComparison.Ordinal) && told[reason.Length] == ' ');

    private static OrderState With(OrderState state, ImmutableArray<OrderConcern> concerns)
    {
        var sorted = concerns.Sort((left, right) => left.Since.CompareTo(right.Since));
        var oldest = sorted.IsEmpty ? null : sorted[0];
        return state with { Concerns = sorted, NeedsAttention = oldest?.Reason, AttentionSince = oldest?.Since };
    }

    private static bool IsResolved(OrderState state, OrderConcern concern) => concern.Reason switch
    {
        AttentionReasons.PaymentUnknown => PaymentReports.Open(state) is null,
        AttentionReasons.CaptureDeclined => state.PaymentStatus != PaymentStatus.Authorized,
        AttentionReasons.RefundDeclined => state.PaymentStatus == PaymentStatus.Refunded,
        AttentionReasons.VoidDeclined => state.PaymentStatus == PaymentStatus.Voided,
        _ => false,
    };
}
