using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Users;

/// <summary>Names a user.</summary>
[GenerateSerializer, Immutable, Alias("users.UserId"), JsonConverter(typeof(IdJsonConverter<UserId>))]
public readonly record struct UserId : IId<UserId>
{
    private UserId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "usr_";

    /// <inheritdoc/>
    public static UserId From(string value) => new(value);

    /// <summary>A fresh id that sorts by age.</summary>
    public static UserId New(TimeProvider clock) => new(IdText.New(Prefix, clock));

    /// <inheritdoc/>
    public static UserId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid UserId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UserId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new UserId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
