using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer
{
    public required int Status { get; init; }

    public required JsonNode? Body { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The problem's code.</summary>
    public string? Code => Text("code");

    /// <summary>The pointers of the members that are not valid.</summary>
    public IEnumerable<string> Pointers => Body!["errors"]!.AsArray().Select(error => (string)error!["pointer"]!);

    public string? Text(string member) => (string?)Body![member];
}
