namespace Ecommerce.Tests.Cluster.Records;

public sealed record TicketState
{
    public string? Holder { get; init; }
}
