using System.Text.RegularExpressions;
using Xunit;

namespace Ecommerce.Tests.Unit.Docs;

/// <summary>The two READMEs say the same, and what they point at is there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Readmes_HaveTheSameOutline() => Assert.Equal(Outline("README.md"), Outline("README.ko.md"));

    [Fact]
    public void Readmes_HaveTheSameCodeBlocks()
    {
        var blocks = CodeBlocks("README.md");

        Assert.NotEmpty(blocks);
        Assert.Equal(blocks, CodeBlocks("README.ko.md"));
    }

    [Fact]
    public void Readmes_HaveTheSameLinks() =>
        Assert.Equal(Links("README.md").Except(["README.ko.md"]).Order(), Links("README.ko.md").Except(["README.md"]).Order());

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ko.md")]
    public void Links_PointAtWhatIsThere(string file) =>
        Assert.Empty(Links(file).Where(link => !Path.Exists(Path.Combine(Root, link))));

    private static IEnumerable<int> Outline(string file) => Heading().Matches(WithoutCode(Read(file))).Select(match => match.Groups[1].Length);

    private static List<string> CodeBlocks(string file) => [.. Block().Matches(Read(file)).Select(match => match.Value)];

    private static IEnumerable<string> Links(string file) =>
        Link().Matches(WithoutCode(Read(file))).Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("http", StringComparison.Ordinal)).Distinct();

    private static string WithoutCode(string text) => Block().Replace(text, "");

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ecommerce.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"^(#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
