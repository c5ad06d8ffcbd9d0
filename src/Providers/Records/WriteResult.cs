namespace Ecommerce.Records;

/// <summary>The fate of one write; <see cref="Detail"/> names the index or the store's own error.</summary>
public readonly record struct WriteResult(WriteStatus Status, string? Detail = null, Exception? Cause = null);
