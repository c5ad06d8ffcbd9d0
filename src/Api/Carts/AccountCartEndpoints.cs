using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Access;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Carts;

/// <summary>The one cart of an account, and how a guest's cart gets into it.</summary>
internal static class AccountCartEndpoints
{
    public static void MapAccountCarts(this IEndpointRouteBuilder carts)
    {
        carts.MapPut("/mine", OpenAsync).RequireUser().RefuseErased().WithSummary("The cart of your account, on every device the same. It is made when there is none.");
        carts.MapPost("/{id}/merge", MergeAsync).RequireUser().RefuseErased().WithSummary("Merges a guest's cart into the one of your account.")
            .WithDescription("Send the guest's `Cart-Token` with it. While browsing, the larger number of each variant counts; with `inCheckout` the guest's "
                + "cart is what is bought, and the account's lines are kept for later. Repeated, the same report is answered.")
            .ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Results<Ok<CartBody>, ProblemHttpResult>> OpenAsync(Caller caller, HttpContext context, CartDesk desk)
    {
        var user = caller.User!.Value;
        var access = new CartAccess { User = user };
        var found = await desk.GetAsync(CartId.Of(user), access, context.RequestAborted);
        if (found.Rejection is not null)
        {
            var command = new NewCartCommand { Owner = access, Locale = CartEndpoints.Locale(context), Edit = new() };
            found = await desk.CreateAsync(CartId.Of(user), command, context.RequestAborted);
        }

        if (found.Value is not { } priced) return Answers.Refuse(found.Rejection!);
        context.SetEtag(priced.Cart.Version);
        return TypedResults.Ok(CartBodies.Cart(priced));
    }

    private static async Task<Results<Ok<CartBody>, ProblemHttpResult>> MergeAsync(
        CartId id, MergeBody body, Caller caller, HttpContext context, CartMerging merging)
    {
        if (id == CartId.Of(caller.User!.Value)) return Answers.Problem(Problems.CartMerged, "This is the cart of the account already.");
        var merged = await merging.MergeAsync(id, caller.User.Value, caller.CartAccess, body.InCheckout, context.RequestAborted);
        if (merged.Rejection is { } refused) return Answers.Refuse(refused);
        context.MarkReplay(merged);
        CartToken.ClearCookie(context);
        context.SetEtag(merged.Value.Cart.Cart.Version);
        return TypedResults.Ok(CartBodies.Cart(merged.Value.Cart, merge: merged.Value.Report));
    }
}
