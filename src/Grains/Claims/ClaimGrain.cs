using Ecommerce.Contracts.Claims;
using Ecommerce.Records;

namespace Ecommerce.Grains.Claims;

/// <summary>
/// Keeps one name. It asks the owner, and the owner never asks it: calls between the two go one way, so they cannot wait for each other.
/// </summary>
[GrainType(Kind)]
public sealed class ClaimGrain([Record] IRecord<ClaimState> record, TimeProvider clock) : RecordGrain<ClaimState>(record, clock), IClaimGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "claim";

    public async Task<bool> ClaimAsync(NameOwner owner)
    {
        var step = ClaimRules.OnClaim(Record.State, owner, Clock.GetUtcNow());
        if (step == ClaimStep.AskOwner)
        {
            // No other turn runs while the owner answers, so the claim is still the one that was judged.
            step = await OwnerHoldsAsync() ? ClaimStep.Refuse : ClaimStep.Take;
            if (step == ClaimStep.Refuse && !Record.State.IsConfirmed) await WriteAsync(ClaimRules.Confirm(Record.State));
        }

        if (step == ClaimStep.Take) await WriteAsync(ClaimRules.Take(owner, Clock.GetUtcNow()));
        return step is ClaimStep.Keep or ClaimStep.Take;
    }

    public async Task ConfirmAsync(NameOwner owner)
    {
        if (ClaimRules.OnConfirm(Record.State, owner, Clock.GetUtcNow()) is { } next) await WriteAsync(next);
    }

    public async Task ReleaseAsync(NameOwner owner)
    {
        if (ClaimRules.OnRelease(Record.State, owner) is { } next) await WriteAsync(next);
    }

    public async ValueTask<string?> FindOwnerAsync()
    {
        if (ClaimRules.IsFree(Record.State)) return null;
        if (!Record.State.IsConfirmed)
        {
            // Asked however young the claim is: whoever registered and was cut off before the confirmation can sign in at once.
            if (!await OwnerHoldsAsync()) return null;
            await WriteAsync(ClaimRules.Confirm(Record.State));
        }

        return Record.State.OwnerKey;
    }

    private async Task<bool> OwnerHoldsAsync()
    {
        var key = this.GetPrimaryKeyString();
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var owner = GrainFactory.GetGrain<INameOwnerGrain>(GrainId.Create(Record.State.OwnerKind, Record.State.OwnerKey));
        return await owner.HoldsAsync(key[..slash], key[(slash + 1)..]);
    }

    private Task WriteAsync(ClaimState next) => Record.CommitAsync(new() { State = next });
}
