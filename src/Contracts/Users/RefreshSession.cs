namespace Ecommerce.Contracts.Users;

/// <summary>Asks for the successor of a refresh token.</summary>
[GenerateSerializer, Immutable, Alias("users.RefreshSession")]
public sealed record RefreshSession
{
    /// <summary>The presented token's secret, base64.</summary>
    [Id(0)]
    public required string Secret { get; init; }

    /// <summary>What tells one client from another: a hash of address and user agent.</summary>
    [Id(1)]
    public required string Client { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(RefreshSession);
}
