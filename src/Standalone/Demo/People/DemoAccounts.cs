using System.Collections.Immutable;
using System.Security.Cryptography;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Claims;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Standalone.Demo.People;

/// <summary>
/// Gives the demo's customers accounts by the shop's own commands. Each has a password that nobody knows: these logins are to be looked at, not to be
/// signed in with.
/// </summary>
internal sealed class DemoAccounts(IGrainFactory grains)
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Makes the accounts that are missing, and answers who is who by e-mail address.</summary>
    public async Task<ImmutableDictionary<string, UserId>> EnsureAsync(IReadOnlyList<DemoCustomer> customers, CancellationToken cancellationToken)
    {
        var ids = await Task.WhenAll(customers.Select(customer => EnsureAsync(customer, cancellationToken)));
        return customers.Select((customer, i) => KeyValuePair.Create(customer.Email, ids[i])).ToImmutableDictionary();
    }

    /// <summary>The account that has this address, or <c>null</c>.</summary>
    public async Task<UserId?> FindAsync(string email, CancellationToken cancellationToken) =>
        await Retry.OnUnavailableAsync(() => ClaimOf(email).FindOwnerAsync().AsTask(), cancellationToken) is { } owner ? UserId.From(owner) : null;

    private async Task<UserId> EnsureAsync(DemoCustomer customer, CancellationToken cancellationToken)
    {
        if (await FindAsync(customer.Email, cancellationToken) is { } known) return known;
        var id = UserId.From(IdText.Derive(UserId.Prefix, "demo", customer.Email));
        var user = grains.GetGrain<IUserGrain>(id.Value);
        var owner = new NameOwner { Kind = user.GetGrainId().Type.ToString()!, Key = id.Value };
        if (!await Retry.OnUnavailableAsync(() => ClaimOf(customer.Email).ClaimAsync(owner), cancellationToken))
            throw new InvalidOperationException($"The address {customer.Email} is being taken by somebody else.");

        await DoAsync(() => user.RegisterAsync(Registration(id, customer)), customer, cancellationToken);
        await ClaimOf(customer.Email).ConfirmAsync(owner);
        var address = new AddAddress
        {
            Operation = new() { Id = $"demo:address:{id}" },
            Id = AddressId.From(IdText.Derive(AddressId.Prefix, "demo", customer.Email)),
            Address = customer.ToAddress(),
            IsDefault = true,
        };
        await DoAsync(() => user.AddAddressAsync(address), customer, cancellationToken);
        return id;
    }

    private static RegisterUser Registration(UserId id, DemoCustomer customer) => new()
    {
        Operation = new() { Id = $"users.demo:{id}" },
        Email = customer.Email,
        PasswordHash = NobodysPassword(),
        Name = customer.Name,
        Locale = customer.Locale,
        IsVouchedFor = true,
    };

    private static async Task DoAsync<T>(Func<Task<Outcome<T>>> call, DemoCustomer customer, CancellationToken cancellationToken)
        where T : notnull
    {
        var outcome = await Retry.OnUnavailableAsync(call, cancellationToken);
        if (outcome.Rejection is { } rejection) throw new InvalidOperationException($"The demo customer {customer.Email} was refused: {rejection.Code}.");
    }

    // A hash of the usual cost that is the hash of nothing anybody could type.
    private static string NobodysPassword() => $"$argon2id$v=19$m=19456,t=2,p=1${Random(SaltBytes)}${Random(HashBytes)}";

    private static string Random(int bytes) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes)).TrimEnd('=');

    private IClaimGrain ClaimOf(string email) => grains.GetGrain<IClaimGrain>(EmailAddress.ClaimKeyOf(email));
}
