using System.Text.Json;

namespace Ecommerce.Records;

/// <summary>An event to be put into the outbox.</summary>
public readonly record struct NewEvent(string Type, JsonElement Data);
