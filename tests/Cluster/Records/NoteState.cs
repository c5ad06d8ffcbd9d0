namespace Ecommerce.Tests.Cluster.Records;

public sealed record NoteState
{
    public string? Text { get; init; }

    public string? Number { get; init; }

    public int Sent { get; init; }

    public int Dues { get; init; }
}
