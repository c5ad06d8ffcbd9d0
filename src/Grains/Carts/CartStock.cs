using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Grains.Users;

namespace Ecommerce.Grains.Carts;

/// <summary>What a cart holds before an order is placed: every line of one version, under the ids that placing will use.</summary>
internal sealed class CartStock(IGrainFactory grains, CartId cart)
{
    /// <summary>Reserves every line, or extends all; the first refusal when one cannot be, and then nothing stays held.</summary>
    public async Task<Outcome<CartReservation>> ReserveAsync(CartState state, long version, DateTimeOffset expiresAt, string? extension)
    {
        var customer = CustomerNames.Of(state.Owner.User, state.Contact?.Email);
        var answers = await Task.WhenAll(state.Lines.Select(line => Sku(line).ReserveAsync(new()
        {
            HoldId = HoldIds.Of(cart, version, line.Sku),
            Cart = cart,
            Quantity = line.Quantity,
            ExpiresAt = expiresAt,
            Customer = [.. customer],
            Extension = extension,
        })));
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i].Rejection is not { } refused) continue;
            // A third extension is refused and the reservation stays; a line that cannot be had makes the others useless.
            if (refused.Code != Problems.ReservationExtended.Code) await ReleaseAsync(state, version);
            return refused.With("sku", state.Lines[i].Sku.Value);
        }

        var holds = answers.Select(answer => answer.Value!).ToList();
        return new Outcome<CartReservation>
        {
            Value = new()
            {
                CartVersion = version,
                ExpiresAt = holds.Min(hold => hold.ExpiresAt) ?? expiresAt,
                ExtensionsLeft = Inventory.ReservationRules.MaxExtensions - holds.Max(hold => hold.Extensions),
            },
            IsReplay = Array.Exists(answers, answer => answer.IsReplay),
        };
    }

    /// <summary>Gives back what a version holds. What an order has taken over stays the order's.</summary>
    public Task ReleaseAsync(CartState state, long version) => Task.WhenAll(state.Lines.Select(line =>
        Sku(line).ReleaseAsync(new() { HoldId = HoldIds.Of(cart, version, line.Sku), Owner = HoldIds.OwnerOf(cart) })));

    private ISkuGrain Sku(CartLine line) => grains.GetGrain<ISkuGrain>(line.Sku.Value);
}
