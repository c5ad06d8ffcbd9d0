namespace Ecommerce.Api.Users.Tokens;

/// <summary>A public key on P-256 (RFC 7517, RFC 7518). It has no member for the private half.</summary>
internal sealed record JwkBody
{
    /// <summary>Key type.</summary>
    public string Kty { get; } = "EC";

    /// <summary>Curve.</summary>
    public string Crv { get; } = "P-256";

    /// <summary>Use: signatures.</summary>
    public string Use { get; } = "sig";

    /// <summary>The only algorithm it is for.</summary>
    public string Alg { get; } = "ES256";

    /// <summary>Id.</summary>
    public required string Kid { get; init; }

    /// <summary>Coordinate.</summary>
    public required string X { get; init; }

    /// <summary>Coordinate.</summary>
    public required string Y { get; init; }
}
