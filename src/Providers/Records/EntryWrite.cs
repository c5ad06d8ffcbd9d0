namespace Ecommerce.Records;

/// <summary>Writes or replaces one entry; a <c>null</c> body removes it.</summary>
public readonly record struct EntryWrite(string Key, ReadOnlyMemory<byte>? Body);
