namespace Ecommerce.Records;

/// <summary>A record could not be read or written. The grain deactivates; repeating the same operation is safe.</summary>
[GenerateSerializer, Alias("records.RecordException")]
public abstract class RecordException(string message, Exception? inner = null) : Exception(message, inner);
