namespace Ecommerce.Contracts.Users.Audit;

/// <summary>What became of an action of staff. Numbers are wire format.</summary>
public enum AuditOutcome
{
    /// <summary>It is under way, or whoever did it never learnt the end: it may have taken effect.</summary>
    Unknown = 0,

    /// <summary>It took effect.</summary>
    Done = 1,

    /// <summary>It was refused and changed nothing.</summary>
    Refused = 2,
}
