namespace Ecommerce.Tests.Integration.Standalone.Books;

/// <summary>A limited code counts the orders that carry it, and is never used more often than it may be.</summary>
internal static class CodeFaults
{
    public static IEnumerable<string> Of(ShopFiles files)
    {
        foreach (var (code, state) in files.States("promotion"))
        {
            var limit = (int?)state["promotion"]!["totalLimit"];
            if (limit is null && state["promotion"]!["customerLimit"] is null) continue;
            var used = files.States("order").Count(order => order.State.Status() == "confirmed" && order.State["quote"]!.Items("coupons").Any(coupon => (string?)coupon["code"] == code));
            var counted = (int?)state["committed"] ?? 0;
            if (counted != used) yield return $"{code} counts {counted} uses, {used} orders carry it";
            if (counted + ((int?)state["reserved"] ?? 0) > limit) yield return $"{code} is used {counted} times of {limit}";
        }
    }
}
