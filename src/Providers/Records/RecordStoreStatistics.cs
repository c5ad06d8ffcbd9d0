namespace Ecommerce.Records;

/// <summary>What a store did since it opened; differences between two of these give rows and commits per unit of work.</summary>
public readonly record struct RecordStoreStatistics
{
    /// <summary>Heads written.</summary>
    public required long Rows { get; init; }

    /// <summary>Entries written, replaced or removed with those heads.</summary>
    public required long EntryRows { get; init; }

    /// <summary>Batches handed to the database, each one commit and one round trip.</summary>
    public required long Commits { get; init; }

    /// <summary>Heads read.</summary>
    public required long Reads { get; init; }

    /// <summary>Batches of reads.</summary>
    public required long ReadBatches { get; init; }
}
