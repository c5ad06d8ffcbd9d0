using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>References go one way: Contracts, Ports, then Grains and Adapters; providers know nothing of this shop; the API never sees a grain class.</summary>
public sealed partial class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Contracts"] = [],
        ["Ports"] = ["Contracts"],
        ["Providers"] = ["Providers"],
        ["Grains"] = ["Contracts", "Ports", "Providers"],
        ["Adapters"] = ["Contracts", "Ports", "Providers"],
        ["Api"] = ["Contracts", "Ports", "Providers"],
        ["Sandbox"] = ["Adapters"],
        ["Hosting"] = ["Contracts", "Ports", "Providers", "Adapters"],
        ["Migrate"] = ["Ports", "Providers", "Grains", "Adapters", "Hosting"],
        ["Silo"] = ["Contracts", "Ports", "Providers", "Grains", "Adapters", "Hosting"],
        ["ApiHost"] = ["Contracts", "Ports", "Providers", "Adapters", "Api", "Hosting"],
        ["Standalone"] = ["Contracts", "Ports", "Providers", "Grains", "Adapters", "Api"],
    };

    private static readonly List<Project> Products = [.. Repository.Projects.Where(project => project.IsProduct)];
    private static readonly Dictionary<string, string> RoomOf = Products.ToDictionary(project => project.Assembly, project => project.Room);

    [Fact]
    public void Projects_WhenTheyReferenceEachOther_GoOneWay() =>
        Rule.Holds(Products.SelectMany(project => Wrong(project, project.References.Select(name => $"Ecommerce.{name}"))));

    [Fact]
    public void Assemblies_WhenTheyUseEachOther_GoOneWay() =>
        Rule.Holds(Products.SelectMany(project => Wrong(project, Used(project).Where(name => name.StartsWith("Ecommerce.", StringComparison.Ordinal)))));

    [Fact]
    public void Assemblies_WhenTheyAreResolved_UseWhatTheyAreMeantTo() =>
        Assert.Superset(
            new HashSet<string>(["Ecommerce.Contracts", "Ecommerce.Ports", "Ecommerce.Records"]),
            Used(Products.Single(project => project.Name == "Grains")).ToHashSet());

    [Fact]
    public void Standalone_WhenItsPackagesAreResolved_NeedsNoServer()
    {
        using var assets = JsonDocument.Parse(Repository.Read("src/Standalone/obj/project.assets.json"));
        var libraries = assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToList();

        Assert.Contains(libraries, name => name.StartsWith("Microsoft.Data.Sqlite/", StringComparison.Ordinal));
        Rule.Holds(libraries.Where(name => Server().IsMatch(name)));
    }

    [Fact]
    public void Standalone_WhenItsAssembliesAreResolved_NeedsNoServer() =>
        Rule.Holds(Products.SelectMany(Used).Where(name => Server().IsMatch(name)));

    [Fact]
    public void Solution_WhenItIsBuilt_HasEveryProject()
    {
        var solution = Repository.Read("Ecommerce.sln").Replace('\\', '/');

        Rule.Holds(Repository.Projects.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Wrong(Project project, IEnumerable<string> assemblies) =>
        from assembly in assemblies
        where !Allowed[project.Room].Contains(RoomOf[assembly])
        select $"{project.Name} must not reference {assembly}";

    private static IEnumerable<string> Used(Project project) => Assembly.Load(project.Assembly).GetReferencedAssemblies().Select(name => name.Name!);

    [GeneratedRegex("Kafka|Mongo|Redis|Elastic|^NEST|Stripe", RegexOptions.IgnoreCase)]
    private static partial Regex Server();
}
