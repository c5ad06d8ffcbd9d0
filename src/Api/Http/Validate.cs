using Ecommerce.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http;

/// <summary>
/// Collects what is wrong with a body, so that one answer names all of it:
/// <c>var check = new Validate(); check.Email("/email", body.Email); if (check.Refusal is { } refusal) return refusal;</c>
/// </summary>
public sealed class Validate
{
    private List<FieldError>? _errors;

    /// <summary>400 with everything that was found; <c>null</c> when nothing was.</summary>
    public ProblemHttpResult? Refusal => _errors is null ? null : Answers.Invalid([.. _errors]);

    /// <summary>Adds a fault.</summary>
    public Validate Fail(string pointer, string code, string message)
    {
        (_errors ??= []).Add(new FieldError { Pointer = pointer, Code = code, Message = message });
        return this;
    }

    /// <summary>Adds faults that a contract's own check found.</summary>
    public Validate Faults(IEnumerable<MemberFault> faults) => faults.Aggregate(this, (check, fault) => check.Fail(fault.Pointer, fault.Code, fault.Message));

    /// <summary>Adds a fault unless the condition holds.</summary>
    public Validate That(bool condition, string pointer, string code, string message) => condition ? this : Fail(pointer, code, message);

    /// <summary>
    /// A text of so many characters. With <paramref name="min"/> 0 it may be missing. Control characters are refused, line breaks too unless <paramref name="lines"/>.
    /// </summary>
    public Validate Text(string pointer, string? text, int min, int max, bool lines = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return That(min == 0 && text is null or "", pointer, "required", "This member is required.");
        if (text.Length < min) return Fail(pointer, "too_short", $"At least {min} characters.");
        if (text.Length > max) return Fail(pointer, "too_long", $"At most {max} characters.");
        return That(TextRules.IsPrintable(text, lines), pointer, "control_characters", "Control characters are not allowed.");
    }

    /// <summary>A number in a range, both ends included.</summary>
    public Validate Range(string pointer, long value, long min, long max) =>
        That(value >= min && value <= max, pointer, "out_of_range", $"From {min} to {max}.");

    /// <summary>So many items in a list.</summary>
    public Validate Count(string pointer, int count, int min, int max) =>
        That(count >= min && count <= max, pointer, "wrong_count", $"From {min} to {max} items.");

    /// <summary>An e-mail address: its shape, not whether it exists.</summary>
    public Validate Email(string pointer, string? email) =>
        string.IsNullOrEmpty(email)
            ? Fail(pointer, "required", "This member is required.")
            : That(TextRules.IsEmail(email), pointer, "not_an_email", "This is not an e-mail address.");

    /// <summary>An ISO 4217 code in capitals: its shape, not whether the shop sells in it.</summary>
    public Validate Currency(string pointer, string? currency) =>
        That(TextRules.IsCapitals(currency, 3), pointer, "not_a_currency", "A currency is three capital letters, e.g. KRW.");

    /// <summary>An ISO 3166-1 alpha-2 code in capitals: its shape, not whether the shop delivers there.</summary>
    public Validate Country(string pointer, string? country) =>
        That(TextRules.IsCapitals(country, 2), pointer, "not_a_country", "A country is two capital letters, e.g. KR.");

    /// <summary>A language of two small letters, e.g. <c>ko</c>.</summary>
    public Validate Locale(string pointer, string? locale) =>
        That(TextRules.IsLocale(locale), pointer, "not_a_locale", "A locale is two small letters, e.g. ko.");

    /// <summary>An amount from 0 up whose currency has the right shape.</summary>
    public Validate Amount(string pointer, Money money, long min = 0) =>
        Range($"{pointer}/amount", money.Amount, min, MaxAmount).Currency($"{pointer}/currency", money.Currency);

    // A hundred lines of 999 units at this price still fit into 64 bits.
    private const long MaxAmount = 10_000_000_000_000;
}
