namespace Ecommerce.Ports.Users;

/// <summary>What the audit log needs indexed in records of kind <c>audit</c>.</summary>
public static class AuditIndexes
{
    /// <summary>Entries by age.</summary>
    public static readonly StateIndex ByAge = new("age", ["state.at"]);

    /// <summary>What one person did, by age.</summary>
    public static readonly StateIndex ByActor = new("actor", ["state.actor", "state.at"]);

    /// <summary>What was done to one thing, by age.</summary>
    public static readonly StateIndex ByTarget = new("target", ["state.target", "state.at"]);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<StateIndex> All = [ByAge, ByActor, ByTarget];
}
