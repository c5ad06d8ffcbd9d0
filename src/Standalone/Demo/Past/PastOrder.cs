using Ecommerce.Contracts.Promotions;
using Ecommerce.Standalone.Demo.People;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>An order as it is planned.</summary>
internal sealed record PastOrder
{
    /// <summary>1 for the oldest.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DemoCustomer Customer { get; init; }

    /// <summary>Whether it is bought without signing in.</summary>
    public required bool IsGuest { get; init; }

    public required IReadOnlyList<PastLine> Lines { get; init; }

    public required string Shipping { get; init; }

    public CouponCode? Coupon { get; init; }

    public required OrderStory Story { get; init; }
}
