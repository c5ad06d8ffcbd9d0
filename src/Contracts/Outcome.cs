namespace Ecommerce.Contracts;

/// <summary>What a command was answered: a value, or the rule that refused it.</summary>
[GenerateSerializer, Immutable, Alias("Outcome`1")]
public sealed record Outcome<T>
{
    /// <summary>The answer; <c>null</c> when refused.</summary>
    [Id(0)]
    public T? Value { get; init; }

    /// <summary>The refusal; <c>null</c> when accepted.</summary>
    [Id(1)]
    public Rejection? Rejection { get; init; }

    /// <summary>True when this is the stored answer of an earlier call under the same operation id.</summary>
    [Id(2)]
    public bool IsReplay { get; init; }

    /// <summary>An acceptance.</summary>
    public static implicit operator Outcome<T>(T value) => new() { Value = value };

    /// <summary>A refusal.</summary>
    public static implicit operator Outcome<T>(Rejection rejection) => new() { Rejection = rejection };

    /// <summary>Hands the value or the refusal on.</summary>
    public Outcome<TOther> Map<TOther>(Func<T, TOther> map) =>
        Rejection is null
            ? new() { Value = map(Value!), IsReplay = IsReplay }
            : new() { Rejection = Rejection, IsReplay = IsReplay };
}
