using Ecommerce.Contracts.Carts;

namespace Ecommerce.Api.Carts;

/// <summary>What a new cart is to be, before the shop's settings have filled in what the buyer left open.</summary>
internal sealed record NewCartCommand
{
    /// <summary>Whose cart it is.</summary>
    public required CartAccess Owner { get; init; }

    /// <summary>Currency; <c>null</c> = the shop's first one.</summary>
    public string? Currency { get; init; }

    /// <summary>Language.</summary>
    public required string Locale { get; init; }

    /// <summary>Everything else.</summary>
    public required CartEdit Edit { get; init; }
}
