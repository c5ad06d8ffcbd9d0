namespace Ecommerce.Contracts.Carts;

/// <summary>Why a line of a merged cart has its quantity. Numbers are wire format.</summary>
public enum MergeReason
{
    /// <summary>Only the guest's cart had it.</summary>
    Added = 0,

    /// <summary>Both had it, the guest's cart more of it.</summary>
    Raised = 1,

    /// <summary>Both had it, the account's cart as many or more.</summary>
    Kept = 2,

    /// <summary>Both had it, and inside the checkout the guest's cart decides.</summary>
    Replaced = 3,

    /// <summary>Only the account's cart had it, and inside the checkout it is kept for later.</summary>
    SavedForLater = 4,

    /// <summary>The cart has no room for another line; kept for later.</summary>
    NoRoom = 5,
}
