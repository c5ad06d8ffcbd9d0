namespace Ecommerce.Records;

/// <summary>The write may or may not have happened. Only reading again tells.</summary>
[GenerateSerializer, Alias("records.RecordUnknownException")]
public sealed class RecordUnknownException(string message, Exception? inner = null) : RecordException(message, inner);
