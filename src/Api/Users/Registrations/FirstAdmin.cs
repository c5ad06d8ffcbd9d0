using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Api.Users.Registrations;

/// <summary>
/// Makes the first administrator by a set-up token. The user is derived from the token and gets the role last, after the token was
/// used up for this user: whatever breaks in between, repeating the request goes on, and no second token ever gets there.
/// </summary>
internal sealed class FirstAdmin(IGrainFactory grains, Accounts accounts, IPasswordHasher hasher, SecurityLog log) : IFirstAdmin
{
    private ISetupGrain Setup => grains.GetGrain<ISetupGrain>(ISetupGrain.Key);

    private IStaffGrain Roster => grains.GetGrain<IStaffGrain>(IStaffGrain.Key);

    public async Task<string?> OfferAsync(CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        if (await Retry.OnUnavailableAsync(() => Setup.OfferAsync(HashOf(token)), cancellationToken)) return token;

        // A shop that was set up before there was a roster has nobody on it.
        var admin = await Retry.OnUnavailableAsync(() => Setup.FindAdminAsync(), cancellationToken);
        await Retry.OnUnavailableAsync(() => Roster.BeginAsync(admin!.Value), cancellationToken);
        return null;
    }

    /// <summary>Uses a token.</summary>
    public async Task<Rejection?> RedeemAsync(SetupBody body, string email, string address, CancellationToken cancellationToken)
    {
        var tokenHash = HashOf(body.Token);
        var redeem = new RedeemSetup { TokenHash = tokenHash, User = UserId.From(IdText.Derive(UserId.Prefix, "setup", tokenHash)) };
        if (!await Retry.OnUnavailableAsync(() => Setup.CanRedeemAsync(redeem).AsTask(), cancellationToken)) return Refuse(address);
        var created = await accounts.CreateAsync(redeem.User, await CommandAsync(body, email, redeem.User, cancellationToken), cancellationToken);
        if (created.Rejection is { } rejection) return rejection.Code == Problems.IdempotencyKeyReused.Code ? Refuse(address) : rejection;
        var member = await Retry.OnUnavailableAsync(() => Roster.FindAsync(redeem.User), cancellationToken);
        if (!member.Roles.IsEmpty) return Refuse(address);
        if (!await Retry.OnUnavailableAsync(() => Setup.RedeemAsync(redeem), cancellationToken)) return Refuse(address);
        var owner = new RoleOfUser { User = redeem.User, Role = StaffRoleIds.Owner };
        await Retry.OnUnavailableAsync(() => Roster.GrantAsync(owner), cancellationToken);
        log.SetUp(redeem.User, address);
        return null;
    }

    private async Task<RegisterUser> CommandAsync(SetupBody body, string email, UserId user, CancellationToken cancellationToken) => new()
    {
        Operation = new() { Id = $"users.setup:{user}", Fingerprint = EmailAddress.NameOf(email) },
        Email = email,
        PasswordHash = await hasher.HashAsync(body.Password, cancellationToken),
        Name = body.Name.Trim(),
        Locale = body.Locale ?? Locales.Default,
        IsVouchedFor = true,
    };

    private Rejection Refuse(string address)
    {
        log.SetupRefused(address);
        return Rejection.Of(Problems.SetupTokenRefused);
    }

    private static string HashOf(string token) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
