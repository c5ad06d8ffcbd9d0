using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Carts;

/// <summary>Names a cart.</summary>
[GenerateSerializer, Immutable, Alias("carts.CartId"), JsonConverter(typeof(IdJsonConverter<CartId>))]
public readonly record struct CartId : IId<CartId>
{
    private CartId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "crt_";

    /// <inheritdoc/>
    public static CartId From(string value) => new(value);

    /// <summary>A fresh id that sorts by age.</summary>
    public static CartId New(TimeProvider clock) => new(IdText.New(Prefix, clock));

    /// <summary>The cart of an account: one for good, so that every device finds it.</summary>
    public static CartId Of(UserId user) => new(IdText.Derive(Prefix, "account", user.Value));

    /// <inheritdoc/>
    public static CartId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid CartId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CartId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new CartId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
