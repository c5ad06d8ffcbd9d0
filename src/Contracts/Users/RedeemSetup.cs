namespace Ecommerce.Contracts.Users;

/// <summary>Uses a set-up token.</summary>
[GenerateSerializer, Immutable, Alias("users.RedeemSetup")]
public sealed record RedeemSetup
{
    /// <summary>SHA-256 of the presented token, base64.</summary>
    [Id(0)]
    public required string TokenHash { get; init; }

    /// <summary>Who becomes the first administrator; derived from the token, so that a repetition names the same user.</summary>
    [Id(1)]
    public required UserId User { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(RedeemSetup);
}
