namespace Ecommerce.Api.Http;

/// <summary>Metadata of a route that takes an <c>Idempotency-Key</c>; the API document shows the header by it.</summary>
internal sealed record IdempotencyKeyRule(bool IsRequired);
