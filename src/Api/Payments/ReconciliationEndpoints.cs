using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Payments;

/// <summary>Staff compare the books: <c>/api/admin/payments/reconciliations</c>.</summary>
internal static class ReconciliationEndpoints
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public static void MapReconciliation(this IEndpointRouteBuilder routes) =>
        routes.MapArea("admin").MapPost("/payments/reconciliations", RunAsync).RequirePermission(Permissions.PaymentsWrite)
            .WithSummary("Compare the gateway's books with the orders of a time")
            .WithDescription("Changes no money. Each order that does not add up needs attention from then on. The same is done every night for the day before.")
            .ProducesProblem(503);

    private static async Task<Results<Ok<ReconciliationBody>, ProblemHttpResult>> RunAsync(
        NewReconciliation body, Reconciler reconciler, CancellationToken cancellationToken)
    {
        var check = new Validate()
            .That(body.Until > body.From, "/until", "out_of_range", "It ends after it begins.")
            .That(body.Until - body.From <= Longest, "/until", "out_of_range", "At most 31 days at once.");
        if (check.Refusal is { } invalid) return invalid;
        return await reconciler.RunAsync(body.From, body.Until, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Answers.Problem(Problems.Unavailable, "The payment gateway does not answer.");
    }
}
