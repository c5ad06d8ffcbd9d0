namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>How a point fails.</summary>
public enum FaultMode
{
    /// <summary>It fails for certain, and nothing happened.</summary>
    Refused,

    /// <summary>Nothing happened, but nobody can know: the request was lost.</summary>
    LostBefore,

    /// <summary>It happened, but nobody can know: the answer was lost.</summary>
    LostAfter,

    /// <summary>Another activation of the same grain wrote the very same a moment before: what one of two meets. Writes only.</summary>
    Conflict,
}
