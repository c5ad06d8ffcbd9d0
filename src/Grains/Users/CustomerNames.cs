using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>The names under which a buyer counts where something is limited per customer: ids and hashes, never an address.</summary>
internal static class CustomerNames
{
    // Whoever is signed in counts under both names, or the limit would start anew at every sign-out.
    public static IEnumerable<string> Of(UserId? user, string? email)
    {
        if (user is { } known) yield return known.Value;
        if (email is not null) yield return EmailAddress.NameOf(EmailAddress.TryNormalize(email, out var normal) ? normal : email);
    }
}
