namespace Ecommerce.Records;

/// <summary>What became of one write.</summary>
public enum WriteStatus
{
    /// <summary>Durable.</summary>
    Written,

    /// <summary>Another version is stored (or the record is cleared, or it exists already). Nothing was written.</summary>
    Conflict,

    /// <summary>A unique index of the kind holds the same value for another record. Nothing was written.</summary>
    Duplicate,

    /// <summary>The store definitely refused this write (disk full, U+0000, too large). Nothing was written.</summary>
    Refused,

    /// <summary>Timeout, cancellation or a broken connection: it may or may not be written, now or later. Never retried here.</summary>
    Unknown,
}
