namespace Ecommerce.Ports.Search;

/// <summary>A word that must occur.</summary>
/// <param name="Text">Letters, digits and marks that combine with them; nothing else.</param>
/// <param name="MayBeUnfinished">Whether it is the end of what was typed, so that a longer word may be meant.</param>
public sealed record SearchTerm(string Text, bool MayBeUnfinished);
