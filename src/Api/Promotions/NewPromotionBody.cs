namespace Ecommerce.Api.Promotions;

/// <summary>A new promotion.</summary>
public sealed record NewPromotionBody
{
    /// <summary>What buyers type: 3 to 40 letters, digits and hyphens; small letters are read as capitals.</summary>
    public required string Code { get; init; }

    /// <summary>What it gives.</summary>
    public required PromotionTerms Terms { get; init; }
}
