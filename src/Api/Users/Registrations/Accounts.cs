using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Claims;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Registrations;

/// <summary>
/// Makes accounts: claim the e-mail address, write the user, confirm the claim. The grains of the two never call each other; a crash between
/// the steps leaves a claim that asks the user's record.
/// </summary>
internal sealed class Accounts(IGrainFactory grains, TimeProvider clock)
{
    private const int MaxWaits = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the account, or answers <c>users.email_taken</c>. Repeating it with the same ids is safe.</summary>
    public async Task<Outcome<UserProfile>> CreateAsync(UserId id, RegisterUser command, CancellationToken cancellationToken)
    {
        var user = grains.GetGrain<IUserGrain>(id.Value);
        var claim = grains.GetGrain<IClaimGrain>(EmailAddress.ClaimKeyOf(command.Email));
        var owner = OwnerOf(user, id);
        if (await ClaimAsync(claim, owner, cancellationToken) is { } refusal) return refusal;
        var outcome = await Retry.OnUnavailableAsync(() => user.RegisterAsync(command), cancellationToken);
        await Retry.OnUnavailableAsync(() => SettleAsync(claim, user, owner, command.Email), cancellationToken);
        return outcome;
    }

    /// <summary>
    /// Gives an account another address by a mailed token. The name of the old one need not be released: whoever wants it asks this account.
    /// </summary>
    public async Task<Outcome<bool>> ChangeEmailAsync(UserId id, string email, ConfirmEmail command, CancellationToken cancellationToken)
    {
        var user = grains.GetGrain<IUserGrain>(id.Value);
        var claim = grains.GetGrain<IClaimGrain>(EmailAddress.ClaimKeyOf(email));
        var owner = OwnerOf(user, id);
        if (await ClaimAsync(claim, owner, cancellationToken) is { } refusal) return refusal;
        var outcome = await Retry.OnUnavailableAsync(() => user.ConfirmEmailAsync(command), cancellationToken);
        await Retry.OnUnavailableAsync(() => SettleAsync(claim, user, owner, email), cancellationToken);
        return outcome;
    }

    /// <summary>The user who has this address, or <c>null</c>.</summary>
    public async Task<UserId?> FindAsync(string email, CancellationToken cancellationToken)
    {
        var claim = grains.GetGrain<IClaimGrain>(EmailAddress.ClaimKeyOf(email));
        var owner = await Retry.OnUnavailableAsync(() => claim.FindOwnerAsync().AsTask(), cancellationToken);
        if (owner is null) return null;
        // A claim outlives an erasure or a change of address until somebody else wants the name: the account has the last word.
        var user = grains.GetGrain<IUserGrain>(owner);
        var name = EmailAddress.NameOf(email);
        return await Retry.OnUnavailableAsync(() => user.HoldsAsync(EmailAddress.Space, name).AsTask(), cancellationToken) ? UserId.From(owner) : null;
    }

    private static NameOwner OwnerOf(IUserGrain user, UserId id) => new() { Kind = user.GetGrainId().Type.ToString()!, Key = id.Value };

    // Judged by the record, not by the answer: a registration that was refused may be a second one of an account that has the address.
    private static async Task<bool> SettleAsync(IClaimGrain claim, IUserGrain user, NameOwner owner, string email)
    {
        var isHeld = await user.HoldsAsync(EmailAddress.Space, EmailAddress.NameOf(email));
        await (isHeld ? claim.ConfirmAsync(owner) : claim.ReleaseAsync(owner));
        return isHeld;
    }

    private async Task<Rejection?> ClaimAsync(IClaimGrain claim, NameOwner owner, CancellationToken cancellationToken)
    {
        var wait = FirstWait;
        for (var waits = 0; ; waits++)
        {
            if (await Retry.OnUnavailableAsync(() => claim.ClaimAsync(owner), cancellationToken)) return null;
            if (await Retry.OnUnavailableAsync(() => claim.FindOwnerAsync().AsTask(), cancellationToken) is not null) return Rejection.Of(Problems.EmailTaken);

            // Another registration of this address is under way, or was cut off. Which of the two, and whether it will succeed, only time tells:
            // saying "done" now could leave both of them without an account.
            if (waits == MaxWaits) return Rejection.Of(Problems.Unavailable);
            await Task.Delay(wait, clock, cancellationToken);
            wait *= 2;
        }
    }
}
