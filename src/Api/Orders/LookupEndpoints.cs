using System.Buffers;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Orders;

/// <summary>The way back to an order for a guest who no longer has the cart's token.</summary>
internal static class LookupEndpoints
{
    private const int LinkMinutes = 30;
    private const int DayLength = 6;
    private const int MaxNumber = 40;
    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static void MapLookups(this IEndpointRouteBuilder routes)
    {
        var lookups = routes.MapArea("orders").MapGroup("/lookups").AllowAnyone().LimitRate(RateClass.SignIn);
        lookups.MapPost("/", RequestAsync).WithSummary("Mails a guest a link to an order, if number and e-mail address belong together.")
            .WithDescription("Always 202 with the same body. A link is good for 30 minutes and once; at most one a minute and three at a time are mailed.");
        lookups.MapPost("/redemptions", RedeemAsync).AllowIdempotencyKey().ProducesProblem(422)
            .WithSummary("Exchanges the token of a mailed link for access to its order.")
            .WithDescription("Send `orderToken` as header `Order-Token` to read, pay, cancel or send back that order, for an hour. "
                + "422 `orders.lookup_refused`: the token is unknown, was used, or is too old.");
    }

    private static Results<Accepted<LookupAccepted>, ProblemHttpResult> RequestAsync(
        NewLookup body, HttpContext context, [FromServices] LookupRequests requests)
    {
        var number = body.Number.Trim().ToUpperInvariant();
        var check = new Validate()
            .That(IsNumber(number), "/number", "not_a_number", "A number is six digits, a dash, and letters and digits.")
            .That(EmailAddress.TryNormalize(body.Email, out var email), "/email", "not_an_email", "This is not an e-mail address.");
        if (check.Refusal is { } invalid) return invalid;
        return requests.TryTake(new(number, EmailAddress.NameOf(email!)))
            ? TypedResults.Accepted((string?)null, new LookupAccepted { ValidMinutes = LinkMinutes })
            : Waits.Refuse(context, Rejection.Of(Problems.TooManyRequests).With(Waits.Member, "10"));
    }

    // Six digits of the day, a dash, and what tells the orders of a day apart.
    private static bool IsNumber(string text) =>
        text.Length is > DayLength + 1 and <= MaxNumber && text[DayLength] == '-'
        && text.AsSpan(0, DayLength).IndexOfAnyExceptInRange('0', '9') < 0 && text.AsSpan(DayLength + 1).IndexOfAnyExcept(Letters) < 0;

    private static async Task<Results<Ok<OrderPass>, ProblemHttpResult>> RedeemAsync(
        LookupRedemption body, IdempotencyKey key, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] AccountSecret secret)
    {
        if (!LookupToken.TryRead(body.Token, out var id)) return Answers.Problem(Problems.LookupRefused);
        var (tokenHash, operation) = (LookupToken.HashOf(body.Token), key.For("orders.lookup"));
        // Derived, so that a repetition under the same key hands out the same, and the order needs to keep only its hash.
        var access = LookupToken.AccessOf(secret, id, tokenHash, operation.Id);
        var command = new RedeemLookup
        {
            Operation = operation with { Fingerprint = LookupToken.HashOf(access) },
            TokenHash = tokenHash,
            AccessHash = LookupToken.HashOf(access),
        };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).RedeemLookupAsync(command), context.RequestAborted);
        context.MarkReplay(outcome);
        return outcome.Value is { } grant
            ? TypedResults.Ok(new OrderPass { OrderId = grant.Order, OrderToken = access, ExpiresAt = grant.Until })
            : Answers.Refuse(outcome.Rejection!);
    }
}
