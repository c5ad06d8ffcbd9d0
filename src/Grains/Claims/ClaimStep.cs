namespace Ecommerce.Grains.Claims;

/// <summary>What comes next for a claimant.</summary>
public enum ClaimStep
{
    /// <summary>The name is the claimant's already: nothing to write.</summary>
    Keep,

    /// <summary>Write the claimant down.</summary>
    Take,

    /// <summary>Another has the name.</summary>
    Refuse,

    /// <summary>Another claimed the name, and confirmed it or has had the time to: ask whether its record holds it.</summary>
    AskOwner,
}
