namespace Ecommerce.Records;

/// <summary>What the grains of this silo still do after their answers: outboxes that are handed over, and what was due.</summary>
public interface IRecordWork
{
    /// <summary>Whether no wake waits or runs. What a grain does for another one without waiting for it is not seen here.</summary>
    bool IsIdle { get; }
}
