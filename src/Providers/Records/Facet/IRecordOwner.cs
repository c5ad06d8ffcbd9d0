namespace Ecommerce.Records.Facet;

/// <summary>What a record tells the activation around it.</summary>
internal interface IRecordOwner
{
    /// <summary>Committed events wait: somebody should wake the grain soon, in a turn of its own.</summary>
    void OutboxFilled();

    /// <summary>What is in memory may no longer be true: the activation must leave.</summary>
    void RecordBroke(RecordException fault);
}
