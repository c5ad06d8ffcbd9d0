using System.Net;
using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>An answer of the shop.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, bool IsReplay, string? Etag)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    public string? Code => Status >= HttpStatusCode.BadRequest ? (string?)Body["code"] : null;

    public override string ToString() => $"{(int)Status} {Code}";
}
