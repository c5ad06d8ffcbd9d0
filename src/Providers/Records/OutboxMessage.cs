using System.Text.Json;

namespace Ecommerce.Records;

/// <summary>A committed event. Its id, <c>{kind}/{id}/{sequence}</c>, is the same each time it is sent.</summary>
public sealed record OutboxMessage(string EventId, long Sequence, string Type, DateTimeOffset At, JsonElement Data);
