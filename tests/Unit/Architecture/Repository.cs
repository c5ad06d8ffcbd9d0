using System.Text.RegularExpressions;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>The checkout that these tests were built from: rules about sources are checked on the sources.</summary>
internal static partial class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every project under src and tests.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files("src", "*.csproj").Concat(Files("tests", "*.csproj")).Order(StringComparer.Ordinal).Select(Project.Read)];

    /// <summary>Files below a folder, relative to the root, without what a build leaves behind.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(Relative)
            .Where(path => !BuildOutput().IsMatch(path));

    /// <summary>Folders below a folder, relative to the root, without what a build leaves behind.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Relative(path) + "/")
            .Where(path => !BuildOutput().IsMatch(path));

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ecommerce.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Ecommerce.sln above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex("(^|/)(bin|obj|node_modules|TestResults)/")]
    private static partial Regex BuildOutput();
}
