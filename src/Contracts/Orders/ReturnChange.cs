namespace Ecommerce.Contracts.Orders;

/// <summary>One step of a return.</summary>
[GenerateSerializer, Immutable, Alias("orders.ReturnChange")]
public sealed record ReturnChange
{
    /// <summary>The command that made it, which is answered again when it is repeated.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>What the return became.</summary>
    [Id(1)]
    public required ReturnStatus To { get; init; }

    /// <summary>When.</summary>
    [Id(2)]
    public required DateTimeOffset At { get; init; }
}
