namespace Ecommerce.Records.Facet;

/// <summary>What a record tells the activation around it.</summary>
internal interface IRecordOwner
{
    /// <summary>Committed events wait: somebody should wake the grain soon, in a turn of its own.</summary>
    void OutboxFilled();

    /// <summary>What others in the silo may see of the record from now on; <c>null</c>: nothing.</summary>
    void Committed(object? view);

    /// <summary>What is in memory may no longer be true: the activation must leave.</summary>
    void RecordBroke(RecordException fault);
}
