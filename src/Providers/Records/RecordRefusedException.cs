namespace Ecommerce.Records;

/// <summary>The store definitely refused. Nothing was written.</summary>
[GenerateSerializer, Alias("records.RecordRefusedException")]
public sealed class RecordRefusedException(string message, Exception? inner = null) : RecordException(message, inner);
