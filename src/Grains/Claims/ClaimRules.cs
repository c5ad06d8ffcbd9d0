using Ecommerce.Contracts.Claims;

namespace Ecommerce.Grains.Claims;

/// <summary>Who may have a name: (state, claimant, now) to what comes next.</summary>
public static class ClaimRules
{
    /// <summary>
    /// After this an unconfirmed claim may be questioned. Four times the deadline of a request, so that the request which claimed has
    /// written its record or never will.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>What a claim of <paramref name="claimant"/> meets.</summary>
    public static ClaimStep OnClaim(ClaimState state, NameOwner claimant, DateTimeOffset now)
    {
        if (IsFree(state)) return ClaimStep.Take;
        if (IsOwner(state, claimant))
        {
            // An unconfirmed one is written again: its minute starts anew, because its owner is at work again.
            return state.IsConfirmed ? ClaimStep.Keep : ClaimStep.Take;
        }

        // A confirmed one is questioned too: its owner may have given the name up since, and no owner calls its claims.
        return !state.IsConfirmed && now - state.ClaimedAt <= Patience ? ClaimStep.Refuse : ClaimStep.AskOwner;
    }

    /// <summary>The claim of a new owner.</summary>
    public static ClaimState Take(NameOwner claimant, DateTimeOffset now) =>
        new() { OwnerKind = claimant.Kind, OwnerKey = claimant.Key, ClaimedAt = now };

    /// <summary>The claim after its owner's record was found to hold the name.</summary>
    public static ClaimState Confirm(ClaimState state) => state with { IsConfirmed = true };

    /// <summary>
    /// The claim after somebody said that its record holds the name; <c>null</c> when nothing changes. A free name is taken, since the
    /// record is the truth; a name that another has meanwhile stays with it.
    /// </summary>
    public static ClaimState? OnConfirm(ClaimState state, NameOwner owner, DateTimeOffset now)
    {
        if (IsFree(state)) return Confirm(Take(owner, now));
        return IsOwner(state, owner) && !state.IsConfirmed ? Confirm(state) : null;
    }

    /// <summary>The claim after its owner gave the name up; <c>null</c> when it was not its to give.</summary>
    public static ClaimState? OnRelease(ClaimState state, NameOwner owner) => IsOwner(state, owner) ? new() : null;

    /// <summary>Whether nobody has the name.</summary>
    public static bool IsFree(ClaimState state) => state.OwnerKind.Length == 0;

    private static bool IsOwner(ClaimState state, NameOwner owner) => state.OwnerKind == owner.Kind && state.OwnerKey == owner.Key;
}
