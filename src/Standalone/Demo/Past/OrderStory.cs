namespace Ecommerce.Standalone.Demo.Past;

/// <summary>What becomes of an order of the past.</summary>
internal enum OrderStory
{
    /// <summary>Paid and shipped the next working day; one of the last days still waits for that.</summary>
    Shipped,

    /// <summary>Shipped in two parcels, a working day apart.</summary>
    InTwoParcels,

    /// <summary>Its first line is shipped, the rest is not.</summary>
    PartShipped,

    CancelledByBuyer,

    CancelledByStaff,

    /// <summary>The first card is declined, the second one pays.</summary>
    DeclinedThenPaid,

    /// <summary>The card is declined, and nobody tries again.</summary>
    Expired,

    /// <summary>The buyer never comes back from the bank's page.</summary>
    Abandoned,

    /// <summary>The card is declined, and the buyer calls it off.</summary>
    DeclinedThenCancelled,

    /// <summary>More is wanted than there is.</summary>
    Refused,

    RefundedInPart,

    RefundedWhole,

    ReturnRequested,

    ReturnApproved,

    ReturnDeclined,

    /// <summary>The buyer keeps it after all.</summary>
    ReturnCancelled,

    ReturnReceived,

    ReturnRefunded,

    ReturnClosed,
}
