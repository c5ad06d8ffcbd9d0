using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Tests.Cluster.Faults.Mutants;

/// <summary>Broken: gives an order's stock back as soon as its payment is unknown, as if unknown meant failed.</summary>
public sealed class HastyRelease(IGrainFactory grains, SeenHolds seen) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (context.InterfaceMethod?.Name != nameof(IOrderGrain.ReportAsync) || context.Request.GetArgument(0) is not ProviderReport report) return;
        if (report is not { Kind: PaymentOperationKind.Authorize, Status: PaymentOperationStatus.Unknown }) return;

        var order = report.Payment.Order;
        foreach (var (sku, holdId) in seen.Of(order)) await grains.GetGrain<ISkuGrain>(sku).ReleaseAsync(new() { HoldId = holdId, Owner = order });
    }
}
