using System.Xml.Linq;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>A project as its file declares it.</summary>
internal sealed record Project
{
    /// <summary>The file, relative to the repository.</summary>
    public required string Path { get; init; }

    /// <summary>The first folder below src or tests: what architecture.md calls a room.</summary>
    public required string Room { get; init; }

    /// <summary>Name of the file without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>Names of the projects it references.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The file's package references.</summary>
    public required IReadOnlyList<XElement> Packages { get; init; }

    /// <summary>Name of its assembly, as Directory.Build.props makes it.</summary>
    public string Assembly => $"Ecommerce.{Name}";

    /// <summary>Whether it is part of the product.</summary>
    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>Its folder, relative to the repository.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    public static Project Read(string path)
    {
        var elements = XDocument.Parse(Repository.Read(path)).Descendants().ToList();
        return new()
        {
            Path = path,
            Room = path.Split('/')[1],
            Name = System.IO.Path.GetFileNameWithoutExtension(path),
            References = [.. elements
                .Where(element => element.Name.LocalName == "ProjectReference")
                .Select(element => System.IO.Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value))],
            Packages = [.. elements.Where(element => element.Name.LocalName == "PackageReference")],
        };
    }

    public override string ToString() => Path;
}
