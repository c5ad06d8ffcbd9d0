using Ecommerce.Api.Http;
using Ecommerce.Api.Inventory;
using Ecommerce.Contracts.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Orders;

/// <summary>Staff route of goods that leave the house: <c>/api/admin/orders/{id}/fulfilments</c>.</summary>
internal static class FulfilmentEndpoints
{
    public static void MapFulfilments(this IEndpointRouteBuilder routes) =>
        routes.MapArea("admin").MapGroup("/orders/{id}").MapPost("/fulfilments", FulfilAsync)
            .RequirePermission(Permissions.OrdersFulfil).RequireIdempotencyKey()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Write down that a parcel left the house")
            .WithDescription("Without `lines` all that has not left yet is in it. Its units leave the stock; where the shop takes the money at shipment, "
                + "the first parcel takes it, and no other leaves before the money is there (409 `orders.money_not_taken`). 409 `orders.not_fulfillable`, 422 `orders.fulfilment_too_large`, 422 `inventory.location_unknown`. "
                + "Example: `{\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":1}],\"carrier\":\"CJ Logistics\",\"trackingNumber\":\"123456789012\"}`");

    public static FulfilmentBody Body(Fulfilment parcel, bool isForStaff) => new()
    {
        Id = parcel.Id,
        Lines = [.. parcel.Lines.Select(line => new LineQuantityBody { Sku = line.Sku.Value, Quantity = line.Quantity })],
        Carrier = parcel.Carrier,
        TrackingNumber = parcel.TrackingNumber,
        TrackingUrl = parcel.TrackingUrl,
        ShippedAt = parcel.At,
        StaffId = isForStaff ? parcel.Staff : null,
        Location = isForStaff ? parcel.Location : null,
    };

    private static async Task<Results<Created<FulfilmentBody>, ProblemHttpResult>> FulfilAsync(
        OrderId id, NewFulfilment body, Caller caller, IdempotencyKey key, HttpContext context, LocationDirectory locations, IGrainFactory grains)
    {
        var check = new Validate().Check("/lines", body.Lines).Text("/carrier", body.Carrier, 1, 60).Text("/trackingNumber", body.TrackingNumber, 0, 60);
        var isUrl = body.TrackingUrl is null
            || (body.TrackingUrl.Length <= 500 && Uri.TryCreate(body.TrackingUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps);
        check.That(isUrl, "/trackingUrl", "not_an_address", "This is not an https address.").Location("/location", body.Location);
        if (check.Refusal is { } invalid) return invalid;

        var command = new FulfilOrder
        {
            Operation = key.For(caller.ScopeOf("orders.fulfil"), body, OrdersJson.Default.NewFulfilment),
            Access = caller.StaffOrderAccess,
            Lines = LineQuantities.Of(body.Lines),
            Carrier = body.Carrier,
            TrackingNumber = body.TrackingNumber,
            TrackingUrl = body.TrackingUrl,
            Location = body.Location,
            Objection = await locations.CheckAsync(body.Location, isReceiving: false),
        };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).FulfilAsync(command), context.RequestAborted);
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        var parcel = order.Fulfilments.First(known => known.OperationId == command.Operation.Id);
        return TypedResults.Created($"/api/admin/orders/{id}", Body(parcel, isForStaff: true));
    }
}
