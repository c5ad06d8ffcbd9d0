using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// Where the units of a SKU are. The counters of the head are the sums and what is sold from; a location only says where units lie, so holding
/// and committing know nothing of it.
/// </summary>
public static class LocationRules
{
    /// <summary>The units at a location.</summary>
    public static LocationLevel At(SkuState state, string location)
    {
        var elsewhere = Elsewhere(state);
        if (location != Locations.Main)
        {
            var level = elsewhere.FirstOrDefault(known => known.Location == location);
            return new() { Location = location, OnHand = level?.OnHand ?? 0, Unavailable = level?.Unavailable ?? 0 };
        }

        return new()
        {
            Location = location,
            OnHand = state.OnHand - elsewhere.Sum(level => level.OnHand),
            Unavailable = state.Unavailable - elsewhere.Sum(level => level.Unavailable),
        };
    }

    /// <summary>All locations with units, the main one first and always.</summary>
    public static ImmutableArray<LocationLevel> All(SkuState state) =>
        [At(state, Locations.Main), .. Elsewhere(state).Select(level => At(state, level.Location))];

    /// <summary>
    /// Units that come to a location or leave it, in the sums as well. Nothing is left below zero, and no more is unsellable than is there:
    /// otherwise <c>inventory.location_short</c>.
    /// </summary>
    public static Outcome<SkuState> Move(SkuState state, string location, long delta, long unavailable)
    {
        var next = Put(state with { OnHand = state.OnHand + delta, Unavailable = state.Unavailable + unavailable }, location, delta, unavailable);
        return IsSound(At(next, location)) ? next : Short(At(state, location));
    }

    /// <summary>Sellable units from one location to another; the sums stay.</summary>
    public static Outcome<SkuState> Transfer(SkuState state, string from, string to, long quantity)
    {
        var level = At(state, from);
        return quantity > level.Sellable ? Short(level) : Put(Put(state, from, -quantity, 0), to, quantity, 0);
    }

    /// <summary>
    /// Where units leave from. The wanted location first; then the one that can give all the rest, the fullest before others; then the fullest
    /// as far as they reach. The SKU has them, or this is not asked.
    /// </summary>
    public static IReadOnlyList<(string Location, int Units)> Pick(SkuState state, int quantity, string? wanted)
    {
        var picked = new List<(string, int)>();
        foreach (var level in All(state).OrderByDescending(level => level.Location == wanted).ThenByDescending(level => level.Sellable))
        {
            var units = (int)Math.Min(quantity, level.Sellable);
            if (units <= 0) continue;
            picked.Add((level.Location, units));
            quantity -= units;
        }

        return picked;
    }

    private static SkuState Put(SkuState state, string location, long delta, long unavailable)
    {
        if (location == Locations.Main) return state;
        var now = At(state, location);
        var next = new LevelElsewhere { Location = location, OnHand = now.OnHand + delta, Unavailable = now.Unavailable + unavailable };
        var others = Elsewhere(state).RemoveAll(level => level.Location == location);
        if (next is not { OnHand: 0, Unavailable: 0 }) others = others.Add(next).Sort((left, right) => string.CompareOrdinal(left.Location, right.Location));
        return state with { Elsewhere = others.IsEmpty ? null : others };
    }

    private static bool IsSound(LocationLevel level) => level.Unavailable >= 0 && level.Sellable >= 0;

    private static Rejection Short(LocationLevel level) => Rejection.Of(Problems.LocationShort)
        .With("location", level.Location).With("onHand", level.OnHand.ToString(CultureInfo.InvariantCulture));

    private static ImmutableArray<LevelElsewhere> Elsewhere(SkuState state) => state.Elsewhere ?? [];
}
