namespace Ecommerce.Contracts.Claims;

/// <summary>
/// One name that only one owner may have (e-mail, slug, SKU); the key is <c>{space}/{name}</c>. Claim, write the owner, confirm:
/// a claim belongs to whoever its owner's record says, so neither a crash between the steps nor a name that was given up blocks anybody.
/// </summary>
[Alias("claims.IClaimGrain")]
public interface IClaimGrain : IGrainWithStringKey
{
    /// <summary>Takes the name for an owner. True when it is this owner's now, also when it was already.</summary>
    [Alias("Claim")]
    Task<bool> ClaimAsync(NameOwner owner);

    /// <summary>Says that the owner's own record holds the name.</summary>
    [Alias("Confirm")]
    Task ConfirmAsync(NameOwner owner);

    /// <summary>Gives the name up; nothing happens when another owner has it.</summary>
    [Alias("Release")]
    Task ReleaseAsync(NameOwner owner);

    /// <summary>The key of the owner whose record holds the name, or held it when it was confirmed; <c>null</c> when there is none.</summary>
    [Alias("FindOwner")]
    ValueTask<string?> FindOwnerAsync();
}
