using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Promotions;

/// <summary>
/// The rules of a promotion's uses: (book, command, now) → answer, with the change left in the book. Each is idempotent by the order.
/// </summary>
public static class PromotionRules
{
    // No order that could still ask for its use lives that long.
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>Creates it or replaces what it gives.</summary>
    public static Rejection? Set(PromotionBook book, SetPromotion command, long revision, DateTimeOffset now)
    {
        var known = book.State.Promotion;
        if (command.ExpectedRevision is null && known is not null) return Rejection.Of(Problems.CouponTaken);
        if (command.ExpectedRevision is not null && known is null) return Rejection.Of(Problems.PromotionNotFound);
        if (command.ExpectedRevision is { } expected && expected != revision)
        {
            return Rejection.Of(Problems.Stale).With("currentVersion", revision.ToString(CultureInfo.InvariantCulture));
        }

        if (PromotionChecks.Of(command.Promotion) is [var fault, ..])
        {
            return Rejection.Of(Problems.PromotionInvalid, fault.Message).With("pointer", fault.Pointer);
        }

        book.Revise(book.State with { Promotion = command.Promotion, CreatedAt = book.State.CreatedAt ?? now });
        return null;
    }

    /// <summary>Takes a use for an order. Its price was quoted with the code, so the window is not asked again.</summary>
    public static Outcome<UseStatus> Reserve(PromotionBook book, ReserveUse command, DateTimeOffset now)
    {
        if (book.Find(command.Order) is { } known)
        {
            return known.Status == UseStatus.Released ? Rejection.Of(Problems.CouponNotValid, "This use was given back before.") : known.Status;
        }

        if (book.State.Promotion is not { IsActive: true } promotion) return Rejection.Of(Problems.CouponNotValid);
        if (now > command.Deadline) return Rejection.Of(Problems.CouponNotValid, "The order has ended.");
        if (book.State.Reserved + book.State.Committed >= promotion.TotalLimit) return Rejection.Of(Problems.CouponUsedUp);
        if (command.Customer.Any(customer => book.CountOf(customer) >= promotion.CustomerLimit)) return Rejection.Of(Problems.CouponCustomerLimit);

        book.Put(command.Order, new() { Customer = command.Customer, Status = UseStatus.Reserved, At = now });
        return UseStatus.Reserved;
    }

    /// <summary>Reserved becomes committed.</summary>
    public static Outcome<UseStatus> Commit(PromotionBook book, OrderId order, DateTimeOffset now)
    {
        if (book.Find(order) is not { Status: UseStatus.Reserved or UseStatus.Committed } use) return Rejection.Of(Problems.CouponUseUnknown);
        if (use.Status == UseStatus.Reserved) book.Put(order, use with { Status = UseStatus.Committed, At = now });
        return UseStatus.Committed;
    }

    /// <summary>Gives a use back. What is not known is marked, so that a reservation which arrives late is refused.</summary>
    public static Outcome<UseStatus> Release(PromotionBook book, OrderId order, DateTimeOffset now)
    {
        var use = book.Find(order) ?? new PromotionUse { Customer = [], Status = UseStatus.Reserved, At = now };
        if (book.Find(order) is null or { Status: not UseStatus.Released }) book.Put(order, use with { Status = UseStatus.Released, At = now });
        return UseStatus.Released;
    }

    /// <summary>Whether a use that was given back may be forgotten.</summary>
    public static bool IsForgettable(PromotionUse use, DateTimeOffset now) => use.Status == UseStatus.Released && now - use.At > Memory;
}
