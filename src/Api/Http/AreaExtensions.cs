using Ecommerce.Api.Http.Audit;
using Ecommerce.Api.Http.Pipeline;

namespace Ecommerce.Api.Http;

/// <summary>Opens an area of the API: <c>/api/{area}</c> with its own document.</summary>
public static class AreaExtensions
{
    /// <summary>The area of staff: its commands are put into the audit log.</summary>
    private const string Staff = "admin";

    /// <summary>
    /// The group of an area's routes: prefix, document, the limit <see cref="RateClass.Browse"/>, and problem documents for what can always happen.
    /// It says nothing about who may call: each route or group below does.
    /// </summary>
    public static RouteGroupBuilder MapArea(this IEndpointRouteBuilder routes, string area)
    {
        var group = routes.MapGroup($"/api/{area}").WithGroupName(area).WithTags(area).LimitRate(RateClass.Browse);
        group.AddEndpointFilter(async (invocation, next) =>
        {
            var answer = await next(invocation);
            ProblemStamp.Apply(invocation.HttpContext, answer);
            return answer;
        });
        if (area == Staff) group.AddEndpointFilter(new AuditEndpointFilter());
        foreach (var status in (int[])[400, 429, 500, 503]) group.ProducesProblem(status);
        return group;
    }
}
