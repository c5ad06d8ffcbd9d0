namespace Ecommerce.Records;

/// <summary>A head as it is stored. <see cref="Body"/> is <c>null</c> for a tombstone.</summary>
public sealed record StoredRecord(RecordKey Key, long Version, ReadOnlyMemory<byte>? Body, DateTimeOffset? DueAt, bool HasOutbox);
