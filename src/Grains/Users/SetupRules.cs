using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>When a set-up token is good.</summary>
public static class SetupRules
{
    // One per process that started and was never set up; older ones were printed long ago and can be forgotten.
    private const int MaxOffered = 16;

    /// <summary>The state with one more good token; <c>null</c> when one was used already.</summary>
    public static SetupState? Offer(SetupState state, string tokenHash) =>
        IsDone(state) ? null : state with { Offered = [.. state.Offered.Append(tokenHash).TakeLast(MaxOffered)] };

    /// <summary>Whether the token is good, or was used by this same user.</summary>
    public static bool CanRedeem(SetupState state, RedeemSetup command) =>
        IsDone(state)
            ? state.RedeemedToken == command.TokenHash && state.RedeemedBy == command.User
            : state.Offered.Contains(command.TokenHash);

    /// <summary>The state after a good token was used; the same one when it is used again.</summary>
    public static SetupState Redeem(SetupState state, RedeemSetup command) =>
        IsDone(state) ? state : new() { RedeemedToken = command.TokenHash, RedeemedBy = command.User };

    private static bool IsDone(SetupState state) => state.RedeemedBy is not null;
}
