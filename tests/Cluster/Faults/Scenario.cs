using Ecommerce.Contracts.Settings;
using Ecommerce.Tests.Cluster.Orders;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>One story of an order, told over HTTP.</summary>
public sealed record Scenario(string Name, bool IsPaid, Func<Buyer, FaultyShop, Task> Run)
{
    /// <summary>When its shop takes the money.</summary>
    public CaptureMoment Capture { get; init; }

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("checkout", true, async (buyer, _) => await buyer.PlaceAsync(ScriptedGateway.Approving)),
        new("decline, then paid", true, async (buyer, _) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Declining);
            await buyer.PayAsync(ScriptedGateway.Approving);
        }),
        new("cancel when captured", true, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Approving);
            await shop.QuietAsync();
            await buyer.CancelAsync();
        }),
        new("cancel at once", true, async (buyer, _) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Approving);
            await buyer.CancelAsync();
            await buyer.ReadTimelineAsync();
        }),
        new("cancel when declined", false, async (buyer, _) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Declining);
            await buyer.CancelAsStaffAsync();
        }),
        new("expiry", false, async (buyer, _) => await buyer.PlaceAsync(ScriptedGateway.Declining)),
        new("approval, told twice", false, async (buyer, _) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Asking);
            await buyer.ApproveAsync();
            await buyer.ApproveAsync();
        }),
        new("approval that nobody hears of", false, async (buyer, _) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Asking);
            buyer.ApproveUntold();
        }),
        new("approval that never comes", false, async (buyer, _) => await buyer.PlaceAsync(ScriptedGateway.Asking)),
        new("approval after the end", false, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Declining);
            await shop.SettleAsync();
            await buyer.ApproveAsync();
        }),
        new("answer lost, webhook first", false, async (buyer, _) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.ChargedUnanswered);
            await buyer.ReportAsync();
        }),
        new("answer lost, asked for", false, async (buyer, _) => await buyer.PlaceAsync(ScriptedGateway.ChargedUnanswered)),
        new("code", true, async (buyer, _) =>
        {
            await buyer.UseCodeAsync();
            await buyer.PlaceAsync(ScriptedGateway.Approving);
        }),
        new("code, then cancelled", true, async (buyer, _) =>
        {
            await buyer.UseCodeAsync();
            await buyer.PlaceAsync(ScriptedGateway.Approving);
            await buyer.CancelAsync();
        }),
        new("refund", true, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Approving);
            await shop.QuietAsync();
            await buyer.RefundUnitAsync();
        }),
        new("two parcels, paid when shipped", false, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Approving);
            await shop.SettleAsync();
            await buyer.ShipUnitAsync();
            // The first parcel takes the money, and no other leaves before it is there.
            await shop.SettleAsync();
            await buyer.ShipRestAsync();
        }) { Capture = CaptureMoment.Shipment },
        new("unit given back before it was sent", true, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Approving);
            await shop.SettleAsync();
            await buyer.RefundUnitAsync();
            await buyer.ShipRestAsync();
        }),
        new("capture declined, then asked for again", false, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Asking);
            buyer.LoseAuthorization();
            await buyer.ApproveAsync();
            await shop.SettleAsync();
            await buyer.AskGatewayAsync();
            await buyer.RetryCaptureAsync();
        }),
        new("capture declined, then cancelled", false, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Asking);
            buyer.LoseAuthorization();
            await buyer.ApproveAsync();
            await shop.SettleAsync();
            await buyer.CancelAsStaffAsync();
        }),
        new("return", true, async (buyer, shop) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Approving);
            await shop.SettleAsync();
            await buyer.ShipRestAsync();
            var back = await buyer.AskToReturnAsync();
            await buyer.ApproveReturnAsync(back);
            await buyer.ReceiveReturnAsync(back);
            await buyer.RefundReturnAsync(back);
        }),
        new("merge", true, async (buyer, _) =>
        {
            await buyer.MergeAsync();
            await buyer.PlaceAsync(ScriptedGateway.Approving);
        }),
        new("merge of a cart that was ordered", false, async (buyer, _) =>
        {
            await buyer.PlaceAsync(ScriptedGateway.Asking);
            await buyer.MergeAsync();
            await buyer.ApproveAsync();
        }),
        new("limited article that becomes rare", true, async (buyer, _) =>
        {
            await buyer.WatchStockAsync();
            await buyer.PlaceAsync(ScriptedGateway.Approving);
        }),
        new("reserved, changed, reserved again, then placed", true, async (buyer, _) =>
        {
            await buyer.ReserveAsync();
            await buyer.SetQuantityAsync(1);
            await buyer.ReserveAsync();
            await buyer.ExtendAsync();
            await buyer.PlaceAsync(ScriptedGateway.Approving);
        }),
        new("reservation that runs out", false, async (buyer, _) => await buyer.ReserveAsync()),
        new("new article", false, async (buyer, _) => await buyer.StockAsync()),
        new("request lost", true, async (buyer, _) => await buyer.PlaceAsync(ScriptedGateway.Lost)),
    ];

    public override string ToString() => Name;
}
