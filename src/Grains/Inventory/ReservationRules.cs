using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;

namespace Ecommerce.Grains.Inventory;

/// <summary>The rules of holds that a cart owns: (book, command, now) → answer. The clock ends them, unless an order takes them over.</summary>
public static class ReservationRules
{
    /// <summary>How often a reservation may be extended.</summary>
    public const int MaxExtensions = 2;

    /// <summary>Sets units aside for a cart, or keeps them for longer.</summary>
    public static Outcome<HoldView> Reserve(StockBook book, ReserveStock command, DateTimeOffset now)
    {
        Expire(book, command.HoldId, now);
        var owner = HoldIds.OwnerOf(command.Cart);
        var known = book.Find(command.HoldId);
        var isOpen = known is { IsReserved: true } && known.Owner == owner;
        if (isOpen) return command.Extension is null ? SkuRules.View(command.HoldId, known!) : Extend(book, command, known!);
        if (known is { IsEnded: false } or { Shipped: > 0 }) return Rejection.Of(Problems.AlreadyPlaced);
        if (command.Extension is not null) return Rejection.Of(Problems.ReservationOver);

        var hold = new Hold
        {
            Owner = owner,
            Quantity = command.Quantity,
            Status = HoldStatus.Held,
            At = now,
            ExpiresAt = command.ExpiresAt,
            Customer = command.Customer,
        };
        return SkuRules.Take(book, command.HoldId, null, hold);
    }

    /// <summary>Gives a reservation back whose time is over; anything else stays as it is.</summary>
    public static void Expire(StockBook book, string holdId, DateTimeOffset now)
    {
        if (book.Find(holdId) is not { IsReserved: true } hold || hold.ExpiresAt > now) return;
        book.Count(hold, -hold.Quantity);
        book.Put(
            holdId,
            hold with { Status = HoldStatus.Expired, At = now, ExpiresAt = null, Extensions = null },
            book.State with { Held = book.State.Held - hold.Quantity });
    }

    private static Outcome<HoldView> Extend(StockBook book, ReserveStock command, Hold hold)
    {
        var extensions = hold.Extensions ?? [];
        if (extensions.Contains(command.Extension!)) return new Outcome<HoldView> { Value = SkuRules.View(command.HoldId, hold), IsReplay = true };
        if (extensions.Length == MaxExtensions) return Rejection.Of(Problems.ReservationExtended);

        var expiresAt = command.ExpiresAt > hold.ExpiresAt ? command.ExpiresAt : hold.ExpiresAt;
        var extended = hold with { ExpiresAt = expiresAt, Extensions = extensions.Add(command.Extension!) };
        book.Put(command.HoldId, extended, book.State);
        return SkuRules.View(command.HoldId, extended);
    }
}
