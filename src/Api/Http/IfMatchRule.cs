namespace Ecommerce.Api.Http;

/// <summary>Metadata of a route that takes <c>If-Match</c>; the API document shows the header by it.</summary>
internal sealed record IfMatchRule(bool IsRequired);
