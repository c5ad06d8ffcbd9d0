using System.Diagnostics;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http.Pipeline;

/// <summary>Adds to a problem document what only the request knows.</summary>
internal static class ProblemStamp
{
    public static void Apply(HttpContext context, object? answer)
    {
        while (answer is INestedHttpResult nested) answer = nested.Result;
        if (answer is not ProblemHttpResult { ProblemDetails: var problem }) return;
        problem.Instance ??= context.Request.Path;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        var isWorthRepeating = problem.Status == Problems.Unavailable.Status || Problems.OperationRunning.Code.Equals(problem.Extensions["code"]);
        if (isWorthRepeating) context.Response.Headers.RetryAfter = "1";
    }
}
