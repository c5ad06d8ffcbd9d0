using System.Globalization;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Ports.Promotions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Promotions;

/// <summary>Staff routes of promotions: <c>/api/admin/promotions</c>. Buyers meet a code at their cart.</summary>
internal static class PromotionEndpoints
{
    public static void MapPromotions(this IEndpointRouteBuilder routes)
    {
        var promotions = routes.MapArea("admin").MapGroup("/promotions").RequirePermission(Permissions.PromotionsWrite);
        promotions.MapGet("/", ListAsync).WithSummary("Promotions, newest first");
        promotions.MapPost("/", CreateAsync).RequireIdempotencyKey().WithSummary("Create a promotion").ProducesProblem(409).ProducesProblem(422);
        promotions.MapGet("/{code}", GetAsync).WithSummary("A promotion and its uses").ProducesProblem(404);
        promotions.MapPut("/{code}", UpdateAsync).RequireIfMatch().AllowIdempotencyKey().WithSummary("Replace what a promotion gives")
            .WithDescription("Orders that used it keep what they were quoted. To end a promotion, set `active` to false.")
            .ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Ok<Page<PromotionBody>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageQuery query, [FromServices] IPromotionQueries queries, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (!query.TryRead(2, PageQuery.AdminDefault, out var request, out var refusal)) return refusal;
        PromotionCursor? after = null;
        if (request.After is { } parts)
        {
            if (!DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
                || !CouponCode.TryParse(parts[1], null, out var code))
            {
                return Answers.Invalid(new FieldError { Pointer = "?cursor", Code = "not_a_cursor", Message = "This cursor was not given out by this list." });
            }

            after = new(at, code);
        }

        var page = await queries.ListAsync(after, request.Limit, cancellationToken);
        // The counters are the grain's: an index would be rewritten at each use.
        var views = await Task.WhenAll(page.Codes.Select(code => Promotion(grains, code).GetAsync().AsTask()));
        var next = page.Next is { } last ? Cursor.Of(last.CreatedAt.ToString("O", CultureInfo.InvariantCulture), last.Code.Value) : null;
        return TypedResults.Ok(Page<PromotionBody>.Of([.. views.OfType<PromotionView>().Select(PromotionBodies.Of)], request, next));
    }

    private static async Task<Results<Created<PromotionBody>, ProblemHttpResult>> CreateAsync(
        NewPromotionBody body,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var isCode = CouponCode.TryParse(body.Code, null, out var code);
        var check = new Validate().That(isCode, "/code", "not_a_code", "A code is of 3 to 40 letters, digits and hyphens.");
        var promotion = PromotionBodies.ToContract(body.Terms);
        if (check.Faults(Under("/terms", promotion)).Refusal is { } invalid) return invalid;

        var operation = key.For(caller.ScopeOf("promotions.create"), body, PromotionsJson.Default.NewPromotionBody);
        var outcome = await SetAsync(grains, code, new() { Operation = operation, Promotion = promotion }, context, cancellationToken);
        return outcome.Value is { } view
            ? TypedResults.Created($"/api/admin/promotions/{view.Code}", PromotionBodies.Of(view))
            : Answers.Refuse(outcome.Rejection!);
    }

    private static async Task<Results<Ok<PromotionBody>, ProblemHttpResult>> GetAsync(
        CouponCode code, HttpContext context, [FromServices] IGrainFactory grains)
    {
        if (await Promotion(grains, code).GetAsync() is not { } view) return Answers.Problem(Problems.PromotionNotFound);
        // The tag is of what it gives; its counters move without one, so it is always sent whole.
        context.SetEtag(view.Revision);
        return TypedResults.Ok(PromotionBodies.Of(view));
    }

    private static async Task<Results<Ok<PromotionBody>, ProblemHttpResult>> UpdateAsync(
        CouponCode code,
        PromotionTerms body,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var promotion = PromotionBodies.ToContract(body);
        if (new Validate().Faults(PromotionChecks.Of(promotion)).Refusal is { } invalid) return invalid;
        var operation = key.For(caller.ScopeOf($"promotions.update:{code}"), body, PromotionsJson.Default.PromotionTerms);
        var command = new SetPromotion { Operation = operation, ExpectedRevision = ifMatch.Revision!.Value, Promotion = promotion };
        var outcome = await SetAsync(grains, code, command, context, cancellationToken);
        return outcome.Value is { } view ? TypedResults.Ok(PromotionBodies.Of(view)) : Answers.Refuse(outcome.Rejection!);
    }

    private static async Task<Outcome<PromotionView>> SetAsync(
        IGrainFactory grains, CouponCode code, SetPromotion command, HttpContext context, CancellationToken cancellationToken)
    {
        var outcome = await Retry.OnUnavailableAsync(() => Promotion(grains, code).SetAsync(command), cancellationToken);
        context.MarkReplay(outcome);
        if (outcome.Value is { } view) context.SetEtag(view.Revision);
        return outcome;
    }

    private static IEnumerable<MemberFault> Under(string pointer, Promotion promotion) =>
        PromotionChecks.Of(promotion).Select(fault => fault with { Pointer = pointer + fault.Pointer });

    private static IPromotionGrain Promotion(IGrainFactory grains, CouponCode code) => grains.GetGrain<IPromotionGrain>(code.Value);
}
