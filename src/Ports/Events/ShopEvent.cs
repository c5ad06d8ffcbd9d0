using System.Text.Json;

namespace Ecommerce.Ports.Events;

/// <summary>An event that happened.</summary>
public sealed record ShopEvent
{
    /// <summary><c>{kind}/{id}/{sequence}</c>: the same each time it is sent; consumers deduplicate by it.</summary>
    public required string Id { get; init; }

    /// <summary>Type, e.g. <c>order.confirmed</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The aggregate it happened to; the order of events holds per subject.</summary>
    public required string Subject { get; init; }

    /// <summary>+1 per event of the subject.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required JsonElement Data { get; init; }
}
