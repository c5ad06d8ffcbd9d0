using Ecommerce.Contracts;

namespace Ecommerce.Api.Http;

/// <summary>Says on a route whether a change must name the revision it was made against.</summary>
public static class IfMatchExtensions
{
    /// <summary>Refuses requests that do not name a revision in <c>If-Match</c> with 428. <c>*</c> names none.</summary>
    public static TBuilder RequireIfMatch<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new IfMatchRule(IsRequired: true)).AddEndpointFilter((invocation, next) =>
            IfMatch.Of(invocation.HttpContext).IsPresent
                ? next(invocation)
                : ValueTask.FromResult<object?>(Answers.Problem(Problems.PreconditionRequired)));

    /// <summary>Shows in the API document that the route takes <c>If-Match</c> when it is sent.</summary>
    public static TBuilder AllowIfMatch<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new IfMatchRule(IsRequired: false));
}
