using Ecommerce.Api.Http;
using Ecommerce.Contracts.Carts;
using Microsoft.AspNetCore.Mvc;
using ReservationAnswer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Ecommerce.Api.Carts.ReservationBody>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Ecommerce.Api.Carts;

/// <summary>Holds for buyers who are about to order: <c>/api/cart/{id}/reservation</c>.</summary>
internal static class ReservationEndpoints
{
    /// <summary>Adds the routes to the group of the carts'.</summary>
    public static void MapReservations(this RouteGroupBuilder carts)
    {
        carts.MapPost("/{id}/reservation", ReserveAsync).AllowIfMatch().WithSummary("Holds every line for ten minutes, all or none.")
            .WithDescription("Asked again, it answers what is held. A change of the cart gives everything back; placing an order takes it over.")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        carts.MapPost("/{id}/reservation/extension", ExtendAsync).RequireIdempotencyKey().AllowIfMatch()
            .WithSummary("Holds them for ten more minutes, from now on; twice at most.").ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static Task<ReservationAnswer> ReserveAsync(
        CartId id, Caller caller, IfMatch match, HttpContext context, [FromServices] IGrainFactory grains) =>
        AnswerAsync(id, new() { Access = caller.CartAccess, ExpectedVersion = match.Revision }, context, grains);

    private static Task<ReservationAnswer> ExtendAsync(
        CartId id, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, [FromServices] IGrainFactory grains)
    {
        var extension = key.For(caller.ScopeOf("cart.extension")).Id;
        return AnswerAsync(id, new() { Access = caller.CartAccess, ExpectedVersion = match.Revision, Extension = extension }, context, grains);
    }

    private static async Task<ReservationAnswer> AnswerAsync(CartId id, ReserveCart command, HttpContext context, IGrainFactory grains)
    {
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<ICartGrain>(id.Value).ReserveAsync(command), context.RequestAborted);
        context.MarkReplay(outcome);
        return outcome.Value is { } held
            ? TypedResults.Ok(new ReservationBody { CartVersion = held.CartVersion, ExpiresAt = held.ExpiresAt, ExtensionsLeft = held.ExtensionsLeft })
            : Answers.Refuse(outcome.Rejection!);
    }
}
