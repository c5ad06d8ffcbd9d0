using System.Text.Json;
using System.Text.RegularExpressions;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http.Pipeline;

/// <summary>Describes requests that could not be bound to a handler's parameters, in words of ours: the framework's name types of the code.</summary>
internal static partial class BadRequests
{
    public static ProblemHttpResult Describe(HttpContext context, BadHttpRequestException exception)
    {
        if (exception.StatusCode == StatusCodes.Status413PayloadTooLarge) return Answers.Problem(Problems.TooLarge);
        if (exception.StatusCode == StatusCodes.Status415UnsupportedMediaType) return Answers.Problem(Problems.UnsupportedMediaType);
        if (exception.InnerException is JsonException json) return Answers.WithErrors(Problems.Malformed, null, JsonFaults.Of(json));
        var name = ParameterName().Match(exception.Message).Groups["name"].Value;
        if (name.Length == 0) return Answers.Problem(Problems.Malformed);

        // A path that holds no id of the right form names nothing that could exist.
        if (context.Request.RouteValues.ContainsKey(name)) return Answers.Problem(Problems.NotFound);
        var shown = char.ToLowerInvariant(name[0]) + name[1..];
        return Answers.WithErrors(Problems.Malformed, null, [new FieldError { Pointer = $"?{shown}", Code = "malformed", Message = "This parameter could not be read." }]);
    }

    [GeneratedRegex("""parameter "[^" ]+ (?<name>\w+)" (from|was not)""", RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterName();
}
