namespace Ecommerce.Contracts.Claims;

/// <summary>
/// One name that only one owner may have (e-mail, slug, SKU); the key is <c>{space}/{name}</c>. Claim, write the owner, confirm:
/// a claim that was never confirmed belongs to whoever its owner says, so a crash between the steps blocks nobody.
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

    /// <summary>The key of the owner whose record holds the name, or <c>null</c>.</summary>
    [Alias("FindOwner")]
    ValueTask<string?> FindOwnerAsync();
}
