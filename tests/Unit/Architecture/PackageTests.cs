using System.Xml.Linq;
using Xunit;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>Versions of packages are in one place.</summary>
public sealed class PackageTests
{
    private static readonly XDocument Central = XDocument.Parse(Repository.Read("Directory.Packages.props"));

    [Fact]
    public void Packages_WhenAProjectReferencesThem_LeaveTheVersionToTheCentralFile() =>
        Rule.Holds(Repository.Projects.SelectMany(project => project.Packages
            .Where(package => package.Attributes().Any(attribute => attribute.Name.LocalName is "Version" or "VersionOverride") || package.HasElements)
            .Select(package => $"{project}: {package}")));

    [Fact]
    public void Packages_WhenTheCentralFileNamesThem_HaveOneExactVersionEach()
    {
        var packages = Central.Descendants("PackageVersion")
            .Select(package => (Name: package.Attribute("Include")!.Value, Version: package.Attribute("Version")!.Value))
            .ToList();

        Assert.Equal("true", Central.Descendants("ManagePackageVersionsCentrally").Single().Value);
        Assert.Distinct(packages.Select(package => package.Name), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(packages, package => package.Version.AsSpan().ContainsAny("*[],"));
    }
}
