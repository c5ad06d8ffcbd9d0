using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Api.Inventory;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>Turns returns into bodies, and bodies into what the order understands.</summary>
internal static class ReturnBodies
{
    public static ReturnBody Of(OrderReturn back) => new()
    {
        Id = back.Id,
        Status = back.Status,
        Lines = [.. back.Lines.Select(Line)],
        Reason = back.Reason,
        RequestedAt = back.At,
        Note = back.Note,
        ReceivedAt = back.ReceivedAt,
        RefundId = back.Refund,
    };

    /// <summary>As it was answered first, however far it is by now.</summary>
    public static ReturnBody AsRequested(OrderReturn back) => Of(back with
    {
        Status = ReturnStatus.Requested,
        Lines = [.. back.Lines.Select(line => line with { Good = 0, Damaged = 0, Missing = 0 })],
        Note = null,
        ReceivedAt = null,
        Refund = null,
    });

    public static Validate Check(ReturnReceipt body)
    {
        var check = new Validate().Count("/lines", body.Lines.Count, 1, 100).Text("/note", body.Note, 0, 500, lines: true).Location("/location", body.Location);
        for (var i = 0; i < body.Lines.Count; i++)
        {
            var line = body.Lines[i];
            check.That(Sku.TryParse(line.Sku, null, out _), $"/lines/{i}/sku", "not_a_sku", "This is not a SKU.");
            check.Range($"/lines/{i}/good", line.Good, 0, 999).Range($"/lines/{i}/damaged", line.Damaged, 0, 999).Range($"/lines/{i}/missing", line.Missing, 0, 999);
        }

        return check;
    }

    public static ImmutableArray<ReturnLine> Lines(ReturnReceipt body) =>
    [
        .. body.Lines.Select(line => new ReturnLine
        {
            Sku = Sku.From(line.Sku), Quantity = line.Good + line.Damaged + line.Missing, Good = line.Good, Damaged = line.Damaged, Missing = line.Missing,
        }),
    ];

    private static ReturnLineBody Line(ReturnLine line) =>
        new() { Sku = line.Sku, Quantity = line.Quantity, Good = line.Good, Damaged = line.Damaged, Missing = line.Missing };
}
