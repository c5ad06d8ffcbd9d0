using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Ports.Promotions;

/// <summary>A place in the list: the last promotion's sort key and code.</summary>
public sealed record PromotionCursor(DateTimeOffset CreatedAt, CouponCode Code);
