using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Users;

/// <summary>Names an address of a user.</summary>
[GenerateSerializer, Immutable, Alias("users.AddressId"), JsonConverter(typeof(IdJsonConverter<AddressId>))]
public readonly record struct AddressId : IId<AddressId>
{
    private AddressId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "adr_";

    /// <inheritdoc/>
    public static AddressId From(string value) => new(value);

    /// <summary>A fresh id that sorts by age.</summary>
    public static AddressId New(TimeProvider clock) => new(IdText.New(Prefix, clock));

    /// <inheritdoc/>
    public static AddressId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid AddressId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AddressId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new AddressId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
