namespace Ecommerce.Records;

/// <summary>Injects the grain's record: <c>[Record] IRecord&lt;OrderState&gt; record</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RecordAttribute : Attribute, IFacetMetadata
{
    /// <summary>
    /// False for a grain whose first act is usually an insert (<see cref="IRecord{TState}.TryInsertAsync"/>): nothing is read until asked for.
    /// </summary>
    public bool LoadOnActivation { get; init; } = true;
}
