namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>What can be made to go wrong; the kinds from <see cref="WebhookDuplicate"/> on are those of deliveries.</summary>
internal enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Wait before anything is done; without a time, until the connection is cut, and then nothing is done.</summary>
    DelayBefore,

    /// <summary>Do it, then wait with the answer; without a time, until the connection is cut.</summary>
    DelayAfterCommit,

    /// <summary>Cut the connection and do nothing.</summary>
    DropBefore,

    /// <summary>Do it, then cut the connection.</summary>
    DropAfterCommit,

    /// <summary>Do it, then answer 500, and the same under the same key.</summary>
    ErrorStored,

    /// <summary>Answer 429 and do nothing.</summary>
    TooMany,

    /// <summary>Deliver twice.</summary>
    WebhookDuplicate,

    /// <summary>Deliver later, so that later events come first.</summary>
    WebhookDelay,

    /// <summary>Never deliver.</summary>
    WebhookDrop,

    /// <summary>Sign this attempt wrongly; the next one is right.</summary>
    WebhookBadSignature,

    /// <summary>Sign this attempt with a time too long ago; the next one is right.</summary>
    WebhookOldTime,
}
