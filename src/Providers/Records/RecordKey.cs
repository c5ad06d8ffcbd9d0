namespace Ecommerce.Records;

/// <summary>Names one record: a kind (the grain type that owns it) and an id (that grain's string key).</summary>
public readonly record struct RecordKey(string Kind, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}/{Id}";
}
