using Ecommerce.Api.Http;
using Ecommerce.Contracts.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Orders;

/// <summary>What happened to an order, for whoever may see it.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimelines(this IEndpointRouteBuilder routes)
    {
        routes.MapArea("orders").MapGet("/{id}/timeline", GetAsync).AllowGuests().ProducesProblem(404)
            .WithSummary("Every change of an order: when, by whom, and why.");
        routes.MapArea("admin").MapGroup("/orders").MapGet("/{id}/timeline", GetForStaffAsync).RequirePermission(Permissions.OrdersRead)
            .ProducesProblem(404).WithSummary("Every change of an order, with the members of the staff who made them.");
    }

    private static Task<Results<Ok<TimelineBody>, ProblemHttpResult>> GetAsync(OrderId id, Caller caller, HttpContext context, IGrainFactory grains) =>
        ShowAsync(id, caller.OrderAccess, context, grains);

    private static Task<Results<Ok<TimelineBody>, ProblemHttpResult>> GetForStaffAsync(
        OrderId id, Caller caller, HttpContext context, IGrainFactory grains) => ShowAsync(id, caller.StaffOrderAccess, context, grains);

    private static async Task<Results<Ok<TimelineBody>, ProblemHttpResult>> ShowAsync(
        OrderId id, OrderAccess access, HttpContext context, IGrainFactory grains)
    {
        var timeline = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).GetTimelineAsync(access), context.RequestAborted);
        return timeline.Value is { } found ? TypedResults.Ok(Body(found)) : Answers.Refuse(timeline.Rejection!);
    }

    private static TimelineBody Body(OrderTimeline timeline) => new()
    {
        OrderId = timeline.Order,
        Entries =
        [
            .. timeline.Entries.Select(entry => new TimelineEntryBody
            {
                Revision = entry.Revision,
                At = entry.At,
                Type = entry.Type,
                Actor = entry.Actor,
                StaffId = entry.Staff,
                Cause = entry.Cause,
                Note = entry.Note,
                PublicNote = entry.PublicNote,
                Status = entry.Status,
                PaymentStatus = entry.PaymentStatus,
                FulfilmentStatus = entry.FulfilmentStatus,
            }),
        ],
    };
}
