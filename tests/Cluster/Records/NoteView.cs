namespace Ecommerce.Tests.Cluster.Records;

[GenerateSerializer, Immutable, Alias("test.NoteView")]
public sealed record NoteView
{
    [Id(0)] public required string? Text { get; init; }

    [Id(1)] public required long Version { get; init; }

    [Id(2)] public required long Revision { get; init; }

    [Id(3)] public required bool Exists { get; init; }

    [Id(4)] public required int Outbox { get; init; }

    [Id(5)] public required int Sent { get; init; }

    [Id(6)] public required int Dues { get; init; }

    [Id(7)] public required DateTimeOffset? DueAt { get; init; }

    [Id(8)] public required DateTimeOffset? WakeAt { get; init; }

    /// <summary>Differs for each activation.</summary>
    [Id(9)] public required Guid Activation { get; init; }
}
