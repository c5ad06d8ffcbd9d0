namespace Ecommerce.Records;

/// <summary>A unique index of the kind holds the same value for another record. Nothing was written; the grain goes on.</summary>
[GenerateSerializer, Alias("records.RecordDuplicateException")]
public sealed class RecordDuplicateException(string message, Exception? inner = null) : RecordException(message, inner);
