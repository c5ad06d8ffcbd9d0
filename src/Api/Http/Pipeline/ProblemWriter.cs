using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http.Pipeline;

/// <summary>Writes a problem document outside of a route.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, ProblemHttpResult problem)
    {
        ProblemStamp.Apply(context, problem);
        return problem.ExecuteAsync(context);
    }
}
