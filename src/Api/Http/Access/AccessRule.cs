namespace Ecommerce.Api.Http.Access;

/// <summary>Metadata of a route that not everybody may call; the API document shows it.</summary>
internal sealed record AccessRule(string? Permission);
