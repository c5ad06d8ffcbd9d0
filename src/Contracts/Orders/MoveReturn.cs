namespace Ecommerce.Contracts.Orders;

/// <summary>Approves, declines, cancels or closes a return.</summary>
[GenerateSerializer, Immutable, Alias("orders.MoveReturn")]
public sealed record MoveReturn
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks: the buyer may cancel, staff may do all of it.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>The return.</summary>
    [Id(2)]
    public required ReturnId Return { get; init; }

    /// <summary>What it becomes: approved, declined, cancelled or closed.</summary>
    [Id(3)]
    public required ReturnStatus To { get; init; }

    /// <summary>Why.</summary>
    [Id(4)]
    public string Note { get; init; } = "";
}
