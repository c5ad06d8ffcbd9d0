using System.Text.RegularExpressions;
using Ecommerce.Tests.Unit.Architecture;
using Xunit;

namespace Ecommerce.Tests.Unit.Docs;

/// <summary>Each promise of docs/security.md has a test that is named by its id, or stands here as one that has none yet.</summary>
public sealed partial class SecurityTests
{
    // What the step "the whole shop" promises.
    private static readonly int[] Promised = [.. Enumerable.Range(1, 18), 27, 28, 29, 30, 32, 33, 35];

    // Without a test yet. Whoever writes one takes the id off.
    private static readonly int[] Missing = [];

    private static readonly ILookup<int, string> Tests = Repository.Files("tests", "*.cs")
        .SelectMany(file => Test().Matches(Repository.Read(file)).Select(match => (Id: int.Parse(match.Groups["id"].Value), File: Path.GetFileNameWithoutExtension(file))))
        .ToLookup(test => test.Id, test => test.File);

    [Fact]
    public void Promises_AreTestedOrListedAsMissing()
    {
        Assert.Equal([], Promised.Except(Missing).Where(id => !Tests.Contains(id)).Select(id => $"S{id} has no test any more."));
        Assert.Equal([], Missing.Where(Tests.Contains).Select(id => $"S{id} has a test now: take it off the list."));
    }

    [Fact]
    public void Page_NamesForEachPromiseATestThatShowsIt()
    {
        var rows = Repository.Read("docs/security.md").Split('\n').Select(line => Row().Match(line)).Where(row => row.Success)
            .ToDictionary(row => int.Parse(row.Groups["id"].Value), row => Name().Matches(row.Groups["tests"].Value).Select(name => name.Groups["name"].Value).ToList());

        Assert.Equal([], Promised.Where(id => !rows.ContainsKey(id)).Select(id => $"S{id} has no row in docs/security.md."));
        Assert.Equal([], from row in rows
                         where !Missing.Contains(row.Key)
                         from name in row.Value.DefaultIfEmpty("no test")
                         where !Tests[row.Key].Contains(name)
                         select $"S{row.Key}: {name} has no test that is named S{row.Key}_…");
    }

    [GeneratedRegex(@"\bS(?<id>\d+)_\w+\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Test();

    [GeneratedRegex(@"^\| S(?<id>\d+) \|.*\|(?<tests>[^|]*)\|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<name>\w+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
