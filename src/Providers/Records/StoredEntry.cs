namespace Ecommerce.Records;

/// <summary>An entry as it is stored.</summary>
public readonly record struct StoredEntry(string Key, ReadOnlyMemory<byte> Body);
