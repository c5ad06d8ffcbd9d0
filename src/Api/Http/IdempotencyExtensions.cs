using Ecommerce.Contracts;

namespace Ecommerce.Api.Http;

/// <summary>Says on a route or group what happens to a missing <c>Idempotency-Key</c>, and marks answers that repeat an earlier one.</summary>
public static class IdempotencyExtensions
{
    private const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>Refuses requests without a valid key with 400.</summary>
    public static TBuilder RequireIdempotencyKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithKeyRule(isRequired: true);

    /// <summary>Takes requests without a key, but refuses a key that is not valid.</summary>
    public static TBuilder AllowIdempotencyKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithKeyRule(isRequired: false);

    /// <summary>Adds <c>Idempotent-Replayed: true</c> when the outcome is a stored one.</summary>
    public static void MarkReplay<T>(this HttpContext context, Outcome<T> outcome)
    {
        if (outcome.IsReplay) context.Response.Headers[ReplayedHeader] = "true";
    }

    private static TBuilder WithKeyRule<TBuilder>(this TBuilder builder, bool isRequired)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new IdempotencyKeyRule(isRequired)).AddEndpointFilter((invocation, next) =>
        {
            var key = IdempotencyKey.Of(invocation.HttpContext);
            return key.IsRefused || (isRequired && key.Value is null)
                ? ValueTask.FromResult<object?>(Answers.Problem(Problems.IdempotencyKeyRequired))
                : next(invocation);
        });
}
