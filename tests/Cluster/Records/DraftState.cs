namespace Ecommerce.Tests.Cluster.Records;

[GenerateSerializer, Alias("test.DraftState")]
public sealed class DraftState
{
    [Id(0)] public string? Text { get; set; }
}
