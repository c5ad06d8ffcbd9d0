namespace Ecommerce.Records;

/// <summary>
/// The record could not be read, its store is closed, or an earlier write of this activation failed. This call wrote nothing.
/// </summary>
[GenerateSerializer, Alias("records.RecordUnavailableException")]
public sealed class RecordUnavailableException(string message, Exception? inner = null) : RecordException(message, inner);
