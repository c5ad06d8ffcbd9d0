namespace Ecommerce.Records;

/// <summary>A grain that owns a record and can be woken: by the scanner, or right after a write that left events in its outbox.</summary>
[Alias("records.IRecordGrain")]
public interface IRecordGrain : IGrainWithStringKey
{
    /// <summary>Does what is due and hands over the outbox. Harmless when nothing is due and when called twice.</summary>
    [Alias("Wake")]
    Task WakeAsync();
}
