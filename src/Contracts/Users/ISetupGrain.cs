using Orleans.Concurrency;

namespace Ecommerce.Contracts.Users;

/// <summary>
/// Whether the shop has its first administrator; one grain, key <see cref="Key"/>. Each process that starts before that offers a token of
/// its own and prints it; the first one used closes all.
/// </summary>
[Alias("users.ISetupGrain")]
public interface ISetupGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "first-admin";

    /// <summary>Makes a token (SHA-256, base64) good until somebody used one. False, and nothing kept, when somebody did.</summary>
    [Alias("Offer")]
    Task<bool> OfferAsync(string tokenHash);

    /// <summary>Whether this token could be redeemed for this user now. A pure read.</summary>
    [Alias("CanRedeem"), AlwaysInterleave]
    ValueTask<bool> CanRedeemAsync(RedeemSetup command);

    /// <summary>Uses a token for a user. True when it was good, also when this user has used it before; false otherwise.</summary>
    [Alias("Redeem")]
    Task<bool> RedeemAsync(RedeemSetup command);

    /// <summary>Who used a token; <c>null</c> before. A pure read.</summary>
    [Alias("FindAdmin"), AlwaysInterleave]
    ValueTask<UserId?> FindAdminAsync();
}
