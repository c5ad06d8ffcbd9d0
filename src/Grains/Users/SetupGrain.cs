using Ecommerce.Contracts.Users;
using Ecommerce.Records;

namespace Ecommerce.Grains.Users;

/// <summary>Keeps the set-up tokens of the shop; its record is what makes them one-time for all processes.</summary>
[GrainType(Kind)]
public sealed class SetupGrain([Record] IRecord<SetupState> record, TimeProvider clock) : RecordGrain<SetupState>(record, clock), ISetupGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "setup";

    public async Task<bool> OfferAsync(string tokenHash)
    {
        if (SetupRules.Offer(Record.State, tokenHash) is not { } next) return false;
        await Record.CommitAsync(new() { State = next });
        return true;
    }

    public ValueTask<bool> CanRedeemAsync(RedeemSetup command) => new(SetupRules.CanRedeem(Record.State, command));

    public ValueTask<UserId?> FindAdminAsync() => new(Record.State.RedeemedBy);

    public async Task<bool> RedeemAsync(RedeemSetup command)
    {
        if (!SetupRules.CanRedeem(Record.State, command)) return false;
        var next = SetupRules.Redeem(Record.State, command);
        if (!ReferenceEquals(next, Record.State)) await Record.CommitAsync(new() { State = next });
        return true;
    }
}
