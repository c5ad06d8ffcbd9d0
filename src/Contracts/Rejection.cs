using System.Collections.Immutable;

namespace Ecommerce.Contracts;

/// <summary>A refusal that the rules of the shop ask for: never an exception, never a silent no-op.</summary>
[GenerateSerializer, Immutable, Alias("Rejection")]
public sealed record Rejection
{
    /// <summary>The stable code, from the table in <see cref="Problems"/>.</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>One sentence for the person who reads the answer.</summary>
    [Id(1)]
    public required string Detail { get; init; }

    /// <summary>What the caller needs to go on, e.g. <c>available</c> or <c>currentState</c>; numbers and amounts in invariant form.</summary>
    [Id(2)]
    public ImmutableSortedDictionary<string, string> Data { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A refusal with a code of the table.</summary>
    public static Rejection Of(ProblemCode code, string? detail = null) => new() { Code = code.Code, Detail = detail ?? code.Title };

    /// <summary>The same refusal with one more piece of data.</summary>
    public Rejection With(string name, string value) => this with { Data = Data.SetItem(name, value) };
}
