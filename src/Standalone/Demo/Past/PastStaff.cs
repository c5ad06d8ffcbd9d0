using Ecommerce.Contracts.Orders;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>Who of the demo's staff did what.</summary>
internal sealed record PastStaff
{
    public required OrderAccess Support { get; init; }

    public required OrderAccess Warehouse { get; init; }
}
