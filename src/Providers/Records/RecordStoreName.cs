namespace Ecommerce.Records;

/// <summary>Marks that a store of this name is registered.</summary>
internal sealed record RecordStoreName(string Name);
