using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Ports.Promotions;

/// <summary>A page of codes; <see cref="Next"/> is <c>null</c> on the last one.</summary>
public sealed record PromotionPage(IReadOnlyList<CouponCode> Codes, PromotionCursor? Next);
