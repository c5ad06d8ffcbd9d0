using System.Text.Json;
using System.Text.Json.Nodes;
using Ecommerce.Contracts;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>What was asked, and the first answer that said what became of it.</summary>
public sealed record Exchange(string Name, HttpCall Request, int Status, string Body, bool IsReplay)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The code of a problem document.</summary>
    public string? Code => IsSuccess ? null : (string?)Json["code"];

    /// <summary>Whether an answer says what became of the request. A 5xx does not, and neither does a request that still runs.</summary>
    public static bool IsCertain(int status, string body) =>
        status < 500 && !(status == 409 && body.Contains(Problems.OperationRunning.Code, StringComparison.Ordinal));

    public override string ToString() => $"{Name} → {Status} {(Status >= 400 ? Code : "")}";

    internal static string Text(object body) => JsonSerializer.Serialize(body);
}
