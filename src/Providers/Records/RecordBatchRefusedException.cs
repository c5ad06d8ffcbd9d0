namespace Ecommerce.Records;

/// <summary>A backend's word that one row broke the batch and that nothing of it was written: the rows are then tried one by one.</summary>
public sealed class RecordBatchRefusedException(string message, Exception? inner = null) : Exception(message, inner);
