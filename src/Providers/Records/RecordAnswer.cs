using System.Text.Json;

namespace Ecommerce.Records;

/// <summary>A remembered answer. Another fingerprint under the same operation id is a client's mistake.</summary>
public sealed record RecordAnswer(string Fingerprint, DateTimeOffset At, JsonElement Body);
