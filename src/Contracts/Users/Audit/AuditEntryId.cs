using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Users.Audit;

/// <summary>Names an entry of the audit log. Sorts by age.</summary>
[GenerateSerializer, Immutable, Alias("users.AuditEntryId"), JsonConverter(typeof(IdJsonConverter<AuditEntryId>))]
public readonly record struct AuditEntryId : IId<AuditEntryId>
{
    private AuditEntryId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "aud_";

    /// <inheritdoc/>
    public static AuditEntryId From(string value) => new(value);

    /// <summary>A fresh id that sorts by age.</summary>
    public static AuditEntryId New(TimeProvider clock) => new(IdText.New(Prefix, clock));

    /// <inheritdoc/>
    public static AuditEntryId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid AuditEntryId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditEntryId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new AuditEntryId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
