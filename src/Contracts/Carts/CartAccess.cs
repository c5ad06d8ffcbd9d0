using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Carts;

/// <summary>Who asks: the bearer of the cart's token, or the signed-in user whose cart it is.</summary>
[GenerateSerializer, Immutable, Alias("carts.CartAccess")]
public sealed record CartAccess
{
    /// <summary>SHA-256 of the presented cart token, base64url; <c>null</c> when none was presented.</summary>
    [Id(0)]
    public string? TokenHash { get; init; }

    /// <summary>The signed-in user, if any.</summary>
    [Id(1)]
    public UserId? User { get; init; }
}
