using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Users;

/// <summary>Names a session. It is a hash of a part of its refresh tokens, so it may be shown and logged: it leads to none of them.</summary>
[GenerateSerializer, Immutable, Alias("users.SessionId"), JsonConverter(typeof(IdJsonConverter<SessionId>))]
public readonly record struct SessionId : IId<SessionId>
{
    private SessionId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "ses_";

    /// <inheritdoc/>
    public static SessionId From(string value) => new(value);

    /// <inheritdoc/>
    public static SessionId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid SessionId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new SessionId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
