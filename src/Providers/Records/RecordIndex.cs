namespace Ecommerce.Records;

/// <summary>
/// An index over members of the body, each given as a path below it, e.g. <c>state.number</c>. Records where the first member is
/// missing or null are not in it. The record's id is its last member unless it is unique, so a list can be ordered by (members, id).
/// </summary>
public sealed record RecordIndex(string Name, IReadOnlyList<string> Paths, bool Unique = false);
