namespace Ecommerce.Records;

/// <summary>A record that must be woken.</summary>
public readonly record struct DueRecord(RecordKey Key, DateTimeOffset DueAt);
