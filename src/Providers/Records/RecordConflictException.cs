namespace Ecommerce.Records;

/// <summary>Somebody else wrote this record: this activation is stale. Nothing was written by it.</summary>
[GenerateSerializer, Alias("records.RecordConflictException")]
public sealed class RecordConflictException(string message, Exception? inner = null) : RecordException(message, inner);
