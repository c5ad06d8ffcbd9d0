using System.Globalization;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Http;

/// <summary>
/// The problem documents (RFC 9457) of the API. The trace id, the instance and Retry-After are stamped on the way out, by the filter
/// of <see cref="AreaExtensions.MapArea"/> or by the middleware, so that handlers need no request to refuse.
/// </summary>
public static class Answers
{
    /// <summary>A row of the table, with data that becomes members of the body: integers and amounts as JSON, anything else as text.</summary>
    public static ProblemHttpResult Problem(ProblemCode code, string? detail = null, IEnumerable<KeyValuePair<string, string>>? data = null)
    {
        var problem = Describe(code, detail);
        foreach (var (name, value) in data ?? [])
        {
            // TryAdd: data never replaces code, which clients branch on.
            problem.Extensions.TryAdd(name, Typed(value));
        }

        return TypedResults.Problem(problem);
    }

    /// <summary>What a grain refused, by the same table. A code that is not in the table is our own fault and answers 500.</summary>
    public static ProblemHttpResult Refuse(Rejection rejection) =>
        Problems.ByCode.TryGetValue(rejection.Code, out var code)
            ? Problem(code, rejection.Detail, rejection.Data)
            : Problem(Problems.Unexpected);

    /// <summary>400 with the members that are not valid.</summary>
    public static ProblemHttpResult Invalid(params FieldError[] errors) => WithErrors(Problems.Invalid, null, errors);

    internal static ProblemHttpResult WithErrors(ProblemCode code, string? detail, FieldError[] errors)
    {
        var problem = Describe(code, detail);
        problem.Extensions["errors"] = errors;
        return TypedResults.Problem(problem);
    }

    private static ProblemDetails Describe(ProblemCode code, string? detail) => new()
    {
        Type = $"/problems/{code.Code}",
        Title = code.Title,
        Status = code.Status,
        Detail = detail ?? code.Title,
        Extensions = { ["code"] = code.Code },
    };

    private static object Typed(string value)
    {
        // "007" stays a text: only what a number would print again is one.
        if (IsInteger(value, out var number)) return number;
        return value.Length > 4 && value[^4] == ' ' && IsInteger(value[..^4], out var amount) && value[^3..].All(char.IsAsciiLetterUpper)
            ? new Money(amount, value[^3..])
            : value;
    }

    private static bool IsInteger(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
