namespace Ecommerce.Contracts.Orders;

/// <summary>Asks the gateway once more to take money that it declined to take.</summary>
[GenerateSerializer, Immutable, Alias("orders.RetryCapture")]
public sealed record RetryCapture
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks; staff only.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>Why, in the words of whoever asks.</summary>
    [Id(2)]
    public string Note { get; init; } = "";
}
