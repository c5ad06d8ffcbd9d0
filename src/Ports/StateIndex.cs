namespace Ecommerce.Ports;

/// <summary>
/// An index that a list needs from the store of its records: whoever registers the kind declares it, whoever queries relies on it.
/// Paths start at the record's body, e.g. <c>state.placedAt</c>; the record's id follows them. Records where the first member is
/// missing or null are not in it.
/// </summary>
/// <param name="Name">Name, unique within its kind.</param>
/// <param name="Paths">Members in order.</param>
/// <param name="IsUnique">Whether two records may not share the first member.</param>
public sealed record StateIndex(string Name, IReadOnlyList<string> Paths, bool IsUnique = false);
