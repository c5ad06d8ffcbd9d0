using System.Collections.Immutable;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>Whether the shop has its first administrator.</summary>
public sealed record SetupState
{
    /// <summary>Hashes of tokens that are good, oldest first; none once one was used.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];

    /// <summary>Hash of the token that was used; empty before.</summary>
    public string RedeemedToken { get; init; } = "";

    /// <summary>Who used it.</summary>
    public UserId? RedeemedBy { get; init; }
}
