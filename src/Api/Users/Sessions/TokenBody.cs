namespace Ecommerce.Api.Users.Sessions;

/// <summary>An access token. The refresh token travels in a cookie that scripts cannot read.</summary>
internal sealed record TokenBody
{
    /// <summary>Send it as `Authorization: Bearer …`; keep it in memory only.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Seconds until it expires.</summary>
    public required int ExpiresIn { get; init; }

    /// <summary>Always `Bearer`.</summary>
    public string TokenType { get; } = "Bearer";

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(TokenBody);
}
