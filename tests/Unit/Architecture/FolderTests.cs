using System.Text.RegularExpressions;
using Xunit;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>Features inside, technologies outside: change comes by feature, so the folders of every room are named after features.</summary>
public sealed partial class FolderTests
{
    private static readonly string[] Features =
    [
        "Users", "Catalog", "Inventory", "Carts", "Promotions", "Orders", "Payments", "Notifications", "Search", "Settings",
        // The grain of unique names serves several features and belongs to none: docs/decisions/0005-a-room-for-claimed-names.md.
        "Claims",
    ];

    // What is no feature, room by room. Add to this on purpose only. Adapters and Providers are one technology each and have no features.
    private static readonly Dictionary<string, string[]> Others = new()
    {
        ["Contracts"] = [],
        ["Ports"] = ["Events"],
        ["Grains"] = [],
        ["Api"] = ["Http"],
        ["Sandbox"] = [],
        ["Hosting"] = [],
        ["Migrate"] = ["Scripts"],
        ["Silo"] = [],
        ["ApiHost"] = [],
        ["Standalone"] = ["Assets", "Data", "Demo", "Pages"],
    };

    // Tests lie in folders named as in src; these are about all of it, or about the tool that measures it.
    private static readonly string[] AboutAll = ["Architecture", "Cluster", "Connections", "Docs", "Examples", "Faults", "Histories", "Load", "Queries", "Wire"];

    [Fact]
    public void Rooms_WhenTheyHaveFolders_NameThemAfterFeatures() =>
        Rule.Holds(Repository.Projects
            .Where(project => project.IsProduct && project.Room is not ("Adapters" or "Providers"))
            .SelectMany(project => FirstFolders(project.Folder, [.. Features, .. Others[project.Room]])));

    [Fact]
    public void Tests_WhenTheyHaveFolders_NameThemAsInTheSources()
    {
        string[] known = [.. Features, .. AboutAll, .. Repository.Projects.Where(project => project.IsProduct).Select(project => project.Name)];

        Rule.Holds(Repository.Projects.Where(project => !project.IsProduct).SelectMany(project => FirstFolders(project.Folder, known)));
    }

    [Fact]
    public void Names_OfFoldersAndFiles_SayWhatIsInside() =>
        Rule.Holds(
            new[] { "src", "tests" }
                .SelectMany(folder => Repository.Folders(folder).Concat(Repository.Files(folder, "*.cs")))
                .Where(path => SaysNothing().IsMatch(path)));

    private static IEnumerable<string> FirstFolders(string project, string[] known) =>
        from folder in Repository.Folders(project)
        let first = folder[(project.Length + 1)..].TrimEnd('/')
        where !first.Contains('/', StringComparison.Ordinal) && !known.Contains(first)
        select folder;

    [GeneratedRegex("/(Common|Shared|Misc|[A-Za-z]*(Helpers?|Utils?|Utilities))(/|\\.cs)", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNothing();
}
