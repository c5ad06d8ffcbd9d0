namespace Ecommerce.Contracts.Promotions;

/// <summary>
/// What makes a promotion invalid whatever was there before. The API runs it to answer every fault at once; the grain because it trusts no caller.
/// </summary>
public static class PromotionChecks
{
    private const int MaxLimit = 1_000_000_000;
    private const int MaxProducts = 1_000;
    private const int MaxUnits = 100;

    /// <summary>Every fault; none when it is valid.</summary>
    public static IReadOnlyList<MemberFault> Of(Promotion promotion)
    {
        var check = new MemberChecks();
        check.Name(promotion.Name, "/name");
        CheckKind(promotion, check);
        check.Count(promotion.Products.Length, 0, MaxProducts, "/products");
        check.Amounts(promotion.Minimum, 1, "/minimum");
        check.That(
            promotion is not { StartsAt: { } start, EndsAt: { } end } || start < end, "/endsAt", "out_of_order", "It ends after it starts.");
        if (promotion.TotalLimit is { } total) check.Range(total, 1, MaxLimit, "/totalLimit");
        if (promotion.CustomerLimit is { } customer) check.Range(customer, 1, MaxLimit, "/customerLimit");
        return check.Faults;
    }

    private static void CheckKind(Promotion promotion, MemberChecks check)
    {
        switch (promotion.Kind)
        {
            case PromotionKind.Percentage:
                check.Range(promotion.Percent, 1, 10_000, "/percent");
                break;
            case PromotionKind.Fixed:
                check.That(!promotion.Amounts.IsEmpty, "/amounts", "required", "An amount in at least one currency is required.");
                check.Amounts(promotion.Amounts, 1, "/amounts");
                break;
            case PromotionKind.BuyXPayY:
                check.Range(promotion.Buy, 2, MaxUnits, "/buy");
                check.That(promotion.Pay >= 0 && promotion.Pay < promotion.Buy, "/pay", "out_of_range", "Fewer units are paid than bought.");
                break;
            case PromotionKind.FreeShipping:
                break;
            default:
                check.That(false, "/kind", "unknown", "There is no such kind of promotion.");
                break;
        }
    }
}
