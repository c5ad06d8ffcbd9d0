namespace Ecommerce.Api.Users.Tokens;

/// <summary>A set of public keys (RFC 7517).</summary>
internal sealed record JwksBody
{
    /// <summary>The keys.</summary>
    public required IReadOnlyList<JwkBody> Keys { get; init; }
}
