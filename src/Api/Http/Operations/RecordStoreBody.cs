namespace Ecommerce.Api.Http.Operations;

/// <summary>What a record store did since its process started.</summary>
public sealed record RecordStoreBody
{
    /// <summary>Name of the store.</summary>
    public required string Name { get; init; }

    /// <summary>Heads written.</summary>
    public required long Rows { get; init; }

    /// <summary>Entries written, replaced or removed with those heads.</summary>
    public required long EntryRows { get; init; }

    /// <summary>Commits, each of which made all that waited durable at once.</summary>
    public required long Commits { get; init; }

    /// <summary>Heads read.</summary>
    public required long Reads { get; init; }

    /// <summary>Round trips that read them.</summary>
    public required long ReadBatches { get; init; }

    /// <summary>Writes that wait now.</summary>
    public required int Waiting { get; init; }
}
