namespace Ecommerce.Contracts.Payments;

/// <summary>What became of an operation.</summary>
[GenerateSerializer, Alias("payments.PaymentOperationStatus")]
public enum PaymentOperationStatus
{
    /// <summary>Asked, not answered yet.</summary>
    Pending,

    /// <summary>
    /// Timeout, broken connection, 5xx or an answer that cannot be read: it may or may not have happened.
    /// Never treated as failed, never asked again under another key.
    /// </summary>
    Unknown,

    /// <summary>The gateway knows the operation and waits for the buyer.</summary>
    RequiresAction,

    /// <summary>The gateway knows the operation and has not decided.</summary>
    Processing,

    /// <summary>It happened.</summary>
    Succeeded,

    /// <summary>It did not happen and never will under this key.</summary>
    Declined,
}
