using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ecommerce.Api.Http.Pipeline;

/// <summary>Where and how a JSON body is wrong, with JSON pointers.</summary>
internal static partial class JsonFaults
{
    public static FieldError[] Of(JsonException exception)
    {
        var pointer = Pointer(exception.Path);
        var missing = Missing().Match(exception.Message);
        if (missing.Success)
        {
            return [.. missing.Groups["name"].Captures.Select(name =>
                new FieldError { Pointer = $"{pointer}/{Escape(name.Value)}", Code = "required", Message = "This member is required." })];
        }

        var empty = Empty().Match(exception.Message);
        if (empty.Success)
        {
            var item = $"{pointer}/{Escape(empty.Groups["name"].Value)}/{Escape(empty.Groups["at"].Value)}";
            return [new FieldError { Pointer = item, Code = "required", Message = "This item must not be null." }];
        }

        var unknown = Unknown().Match(exception.Message);
        return unknown.Success
            ? [new FieldError { Pointer = WithMember(pointer, unknown.Groups["name"].Value), Code = "unknown", Message = "There is no such member." }]
            : [new FieldError { Pointer = pointer, Code = "malformed", Message = "This is not what is expected here." }];
    }

    /// <summary><c>$.lines[0].quantity</c> or <c>$['a.b']</c> as a JSON pointer.</summary>
    public static string Pointer(string? path)
    {
        var pointer = new StringBuilder();
        foreach (Match step in Step().Matches(path ?? "")) pointer.Append('/').Append(Escape(step.Groups["step"].Value));
        return pointer.ToString();
    }

    private static string WithMember(string pointer, string name) =>
        pointer.EndsWith($"/{Escape(name)}", StringComparison.Ordinal) ? pointer : $"{pointer}/{Escape(name)}";

    private static string Escape(string member) => member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    [GeneratedRegex(@"\.(?<step>[^.\[]+)|\[(?<step>\d+)\]|\['(?<step>.*?)'\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Step();

    [GeneratedRegex("missing required properties including: ('(?<name>[^']+)'(, )?)+", RegexOptions.ExplicitCapture)]
    private static partial Regex Missing();

    [GeneratedRegex("A null stands at '(?<at>.*)' of '(?<name>[^']+)'", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Empty();

    [GeneratedRegex("The JSON property '(?<name>.+?)' could not be mapped", RegexOptions.ExplicitCapture)]
    private static partial Regex Unknown();
}
