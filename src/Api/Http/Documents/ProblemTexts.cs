using System.Collections.Frozen;
using System.Text.Json;
using Ecommerce.Api.Http.Json;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Http.Documents;

/// <summary>
/// The texts of problem-texts.json, a line per code of <see cref="Problems"/>: Korean title, cause, remedy. <c>/problems/{code}</c> and docs/problems are made of them.
/// </summary>
internal static class ProblemTexts
{
    public const string Resource = "problem-texts.json";

    private static readonly FrozenDictionary<string, ProblemText> All = Load();

    /// <summary>The codes that have a text.</summary>
    public static IEnumerable<string> Codes => All.Keys;

    /// <summary>The text of a problem; without one, its title serves.</summary>
    public static ProblemText Of(ProblemCode problem) =>
        All.GetValueOrDefault(problem.Code) ?? new() { Korean = problem.Title, Cause = problem.Title, Remedy = "Read `detail`." };

    private static FrozenDictionary<string, ProblemText> Load()
    {
        using var stream = typeof(ProblemTexts).Assembly.GetManifestResourceStream(Resource)!;
        var lines = JsonSerializer.Deserialize(stream, HttpJson.Default.DictionaryStringStringArray)!;
        return lines.ToFrozenDictionary(line => line.Key, line => new ProblemText { Korean = line.Value[0], Cause = line.Value[1], Remedy = line.Value[2] });
    }
}
