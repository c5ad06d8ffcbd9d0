using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Standalone.Demo;

/// <summary>The codes of the demo shop: one of each thing that a code can be.</summary>
/// <param name="today">The day that expired and future ones are counted from.</param>
/// <param name="usedBefore">Orders of the past that use <see cref="FiveLeft"/>.</param>
internal sealed class DemoPromotions(DateTimeOffset today, int usedBefore)
{
    public static readonly CouponCode Welcome = CouponCode.From("WELCOME10");
    public static readonly CouponCode FiveLeft = CouponCode.From("LASTFIVE");
    public static readonly CouponCode Expired = CouponCode.From("AUTUMN15");
    public static readonly CouponCode PerCustomer = CouponCode.From("ONEEACH");
    public static readonly CouponCode FreeDelivery = CouponCode.From("SHIPFREE");

    private const int Left = 5;
    private const int Month = 30;

    /// <summary>When <see cref="Expired"/> counted.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) Autumn => (today.AddDays(-2 * Month), today.AddDays(-Month));

    /// <summary>Makes the codes that are missing.</summary>
    public async Task LoadAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        foreach (var (code, promotion) in All())
        {
            var grain = grains.GetGrain<IPromotionGrain>(code.Value);
            if (await Retry.OnUnavailableAsync(() => grain.GetAsync().AsTask(), cancellationToken) is not null) continue;
            var command = new SetPromotion { Operation = new() { Id = $"demo:promotion:{code}" }, Promotion = promotion };
            var outcome = await Retry.OnUnavailableAsync(() => grain.SetAsync(command), cancellationToken);
            if (outcome.Rejection is { } rejection) throw new InvalidOperationException($"The demo code {code} was refused: {rejection.Code}.");
        }
    }

    /// <summary>Every code with what it gives.</summary>
    internal IReadOnlyDictionary<CouponCode, Promotion> All() => new Dictionary<CouponCode, Promotion>
    {
        [Welcome] = Percent("10 % off everything", "전 상품 10% 할인", 1_000) with { IsCombinable = true },
        [CouponCode.From("TAKE5000")] = new()
        {
            Name = LocaleMap.Of("5 000 won off", "5,000원 할인"),
            Kind = PromotionKind.Fixed,
            Amounts = Amounts(5_000, 350, 390, 299, 580, 1_200),
            Minimum = Amounts(50_000, 3_500, 3_900, 2_990, 5_800, 12_000),
        },
        [FreeDelivery] = new() { Name = LocaleMap.Of("Free delivery", "무료 배송"), Kind = PromotionKind.FreeShipping, IsCombinable = true },
        [CouponCode.From("THREEFORTWO")] = new()
        {
            Name = LocaleMap.Of("Socks and mugs: three for two", "양말과 머그: 3개 사면 1개 무료"),
            Kind = PromotionKind.BuyXPayY,
            Buy = 3,
            Pay = 2,
            Products = [Product("longmile-wool-socks"), Product("longmile-liner-socks"), Product("porch-enamel-mug")],
        },
        [CouponCode.From("ONLYONCE")] = Percent("20 % off, for whoever is first", "선착순 1명 20% 할인", 2_000) with { TotalLimit = 1 },
        [FiveLeft] = Percent("12 % off while it lasts", "한정 수량 12% 할인", 1_200) with { TotalLimit = usedBefore + Left },
        [Expired] = Percent("Autumn: 15 % off", "가을맞이 15% 할인", 1_500) with { StartsAt = Autumn.From, EndsAt = Autumn.Until },
        [CouponCode.From("NEXTSEASON")] = Percent("Next season: 15 % off", "다음 시즌 15% 할인", 1_500) with { StartsAt = today.AddDays(Month), EndsAt = today.AddDays(2 * Month) },
        [PerCustomer] = Percent("5 % off, once for everybody", "1인 1회 5% 할인", 500) with { CustomerLimit = 1 },
    };

    private static Promotion Percent(string en, string ko, int percent) =>
        new() { Name = LocaleMap.Of(en, ko), Kind = PromotionKind.Percentage, Percent = percent };

    private static ImmutableSortedDictionary<string, long> Amounts(long krw, long eur, long usd, long gbp, long jpy, long kwd) =>
        ImmutableSortedDictionary<string, long>.Empty
            .Add("KRW", krw).Add("EUR", eur).Add("USD", usd).Add("GBP", gbp).Add("JPY", jpy).Add("KWD", kwd);

    private static ProductId Product(string slug) => DemoShop.IdOf(slug);
}
