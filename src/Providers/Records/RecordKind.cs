using System.Text.Json.Serialization.Metadata;

namespace Ecommerce.Records;

/// <summary>
/// What a store must know of a kind of record. The kind's name is the Orleans grain type of its owner, so that the scanner
/// can wake it without a table.
/// </summary>
public abstract record RecordKind
{
    /// <summary>Name of the kind and of the owning grain type, e.g. <c>order</c>. Never changes.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the state's format. Raised when old readers could not read it; pinned by a golden file.</summary>
    public required int Schema { get; init; }

    /// <summary>Name of the store that keeps this kind.</summary>
    public string Store { get; init; } = "default";

    /// <summary>Members of the body that the database indexes.</summary>
    public IReadOnlyList<RecordIndex> Indexes { get; init; } = [];

    /// <summary>The type of the state.</summary>
    public abstract Type StateType { get; }
}

/// <summary>A kind with its state's source-generated JSON contract.</summary>
public sealed record RecordKind<TState> : RecordKind
    where TState : class, new()
{
    /// <summary>Reads and writes the state.</summary>
    public required JsonTypeInfo<TState> Json { get; init; }

    /// <summary>
    /// What readers in the same silo find in <see cref="NearbyViews"/>, from id, committed state, revision and whether the record exists. For what is
    /// read far more often than written; must be immutable. None by default.
    /// </summary>
    public Func<string, TState, long, bool, object?>? View { get; init; }

    /// <inheritdoc/>
    public override Type StateType => typeof(TState);
}
