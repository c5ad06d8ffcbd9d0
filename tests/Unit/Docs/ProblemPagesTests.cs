using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ecommerce.Api.Http.Documents;
using Ecommerce.Contracts;
using Ecommerce.Tests.Unit.Architecture;
using Xunit;

namespace Ecommerce.Tests.Unit.Docs;

/// <summary>
/// docs/problems has a page per code of the table in Contracts, made of problem-texts.json. UPDATE_GOLDEN=1 writes the pages, and a line to be
/// filled in for a code that has none.
/// </summary>
public sealed class ProblemPagesTests
{
    private const string Folder = "docs/problems";
    private const string Texts = "src/Api/Http/Documents/problem-texts.json";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    private static IEnumerable<ProblemCode> Rows => Problems.ByCode.Values.OrderBy(row => row.Code, StringComparer.Ordinal);

    [Fact]
    public void Texts_HaveALineForEachCode_AndNoOther()
    {
        var missing = Rows.Where(row => !ProblemTexts.Codes.Contains(row.Code)).Select(LineOf).ToList();
        if (IsUpdating && missing.Count > 0)
        {
            var text = Repository.Read(Texts).TrimEnd().TrimEnd('}').TrimEnd();
            File.WriteAllText(Path.Combine(Repository.Root, Texts), $"{text},\n{string.Join(",\n", missing)}\n}}\n");
        }

        Assert.True(missing.Count == 0 || IsUpdating, $"{Texts} lacks (Korean title, cause, remedy):\n{string.Join(",\n", missing)}");
        Assert.Equal([], ProblemTexts.Codes.Except(Problems.ByCode.Keys));
    }

    [Fact]
    public void Pages_SayWhatTheTableAndTheTextsSay()
    {
        var pages = Rows.ToDictionary(row => $"{Folder}/{row.Code}.md", PageOf);
        pages[$"{Folder}/README.md"] = Index();
        if (IsUpdating)
        {
            foreach (var (file, text) in pages) File.WriteAllText(Path.Combine(Repository.Root, file), text);
        }

        var stale = pages.Where(page => !File.Exists(Path.Combine(Repository.Root, page.Key)) || Repository.Read(page.Key) != page.Value).Select(page => page.Key);
        Assert.True(!stale.Any(), $"Run UPDATE_GOLDEN=1 on this test and commit:\n{string.Join('\n', stale)}");
        Assert.Equal([], Repository.Files(Folder, "*.md").Except(pages.Keys));
    }

    private static string LineOf(ProblemCode row) => $"  \"{row.Code}\": {JsonSerializer.Serialize(new[] { row.Title, row.Title, "Read `detail`." }, Readable)}";

    private static string PageOf(ProblemCode row)
    {
        var text = ProblemTexts.Of(row);
        return $"""
            # {row.Code}

            {row.Title}

            {text.Korean}

            | | |
            |---|---|
            | HTTP status | {row.Status} |
            | cause | {text.Cause} |
            | remedy | {text.Remedy} |

            """;
    }

    private static string Index() => $"""
        # Problems

        Every refusal of the API is a problem document (RFC 9457) with one of these codes; its `type` leads to `/problems/<code>` of the shop, which says what these pages say.
        They are made of the table in `src/Contracts/Problems.cs` and of `{Texts}` by `UPDATE_GOLDEN=1`.

        | code | status | |
        |---|---|---|
        {string.Join('\n', Rows.Select(row => $"| [{row.Code}]({row.Code}.md) | {row.Status} | {row.Title} |"))}

        """;
}
