using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Orders;

/// <summary>Links by which a guest who lost the cart's token gets back to an order: (state, command, now) to the next state or a refusal.</summary>
public static class LookupRules
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(30);

    /// <summary>How long what it is exchanged for is good.</summary>
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromHours(1);

    /// <summary>No second mail within this time, however often it is asked for: nobody fills another's mailbox.</summary>
    public static readonly TimeSpan MailPause = TimeSpan.FromMinutes(1);

    /// <summary>Links that may be open at once. None is ever replaced by asking, so a stranger cannot make those of the buyer worthless.</summary>
    public const int MaxOpen = 3;

    /// <summary>Access tokens at once; one more ends the oldest.</summary>
    public const int MaxGranted = 5;

    /// <summary>
    /// Whether a link is mailed to whoever named this address. An order of an account is seen by signing in, and one whose buyer was erased by nobody.
    /// </summary>
    public static bool MayMail(OrderState state, string emailName, DateTimeOffset now)
    {
        var isTheGuests = state is { User: null, Owner.User: null, IsBuyerErased: false, Number: not null }
            && EmailAddress.TryNormalize(state.Contact.Email, out var email) && EmailAddress.NameOf(email) == emailName;
        return isTheGuests && (state.Lookups is not { } lookups || (now - lookups.MailedAt >= MailPause && Good(lookups.Open, now).Length < MaxOpen));
    }

    /// <summary>The order with one more open link.</summary>
    public static OrderState Mail(OrderState state, string tokenHash, DateTimeOffset now)
    {
        var lookups = Current(state, now);
        return state with { Lookups = lookups with { MailedAt = now, Open = lookups.Open.Add(new() { Hash = tokenHash, Until = now + LinkLifetime }) } };
    }

    /// <summary>The order with a link used up, and what was handed out for it.</summary>
    public static Outcome<OrderState> Redeem(OrderState state, RedeemLookup command, DateTimeOffset now)
    {
        var lookups = Current(state, now);
        if (state.IsBuyerErased || Find(lookups.Open, command.TokenHash) is not { } used) return Rejection.Of(Problems.LookupRefused);
        var granted = lookups.Granted.Add(new() { Hash = command.AccessHash, Until = now + AccessLifetime });
        return state with
        {
            Lookups = lookups with { Open = lookups.Open.Remove(used), Granted = [.. granted.TakeLast(MaxGranted)] },
        };
    }

    /// <summary>Whether the bearer of this access token is let in like the guest who placed the order.</summary>
    public static bool Admits(OrderState state, string? accessHash, DateTimeOffset now) =>
        accessHash is not null && !state.IsBuyerErased && state.Lookups is { } lookups && Find(Good(lookups.Granted, now), accessHash) is not null;

    private static OrderLookups Current(OrderState state, DateTimeOffset now)
    {
        var lookups = state.Lookups ?? new();
        return lookups with { Open = Good(lookups.Open, now), Granted = Good(lookups.Granted, now) };
    }

    private static ImmutableArray<LookupEntry> Good(ImmutableArray<LookupEntry> entries, DateTimeOffset now) => entries.RemoveAll(entry => entry.Until <= now);

    // What is compared are hashes, and in constant time.
    private static LookupEntry? Find(ImmutableArray<LookupEntry> entries, string hash) => entries.FirstOrDefault(
        entry => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(entry.Hash), Encoding.ASCII.GetBytes(hash)));
}
