namespace Ecommerce.Contracts;

/// <summary>A typed id: a prefixed text that tells what it names and doubles as the key of its grain.</summary>
public interface IId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The text, e.g. <c>ord_2f6k…</c>.</summary>
    string Value { get; }

    /// <summary>The prefix with its underscore; empty for ids that people choose (SKU).</summary>
    static abstract string Prefix { get; }

    /// <summary>Wraps a text that is known to be one.</summary>
    static abstract TSelf From(string value);
}
