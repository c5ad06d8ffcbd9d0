using Ecommerce.Contracts.Users.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http.Audit;

/// <summary>
/// Puts every command of staff into the audit log: what is about to happen before it, what became of it after. When the first cannot be written
/// nothing happens (503); when the second cannot, or the command throws, the entry says that the outcome is unknown.
/// </summary>
internal sealed class AuditEndpointFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || Caller.UserOf(http.User) is not { } actor) return await next(context);
        var trail = http.RequestServices.GetRequiredService<AuditTrail>();
        var action = await trail.BeginAsync(http, actor, context.Arguments.OfType<INamesResource>().FirstOrDefault());
        var answer = await next(context);
        await trail.EndAsync(action, http, Read(http, answer));
        return answer;
    }

    private static AuditAnswer Read(HttpContext http, object? answer)
    {
        while (answer is INestedHttpResult nested) answer = nested.Result;
        var status = (answer as IStatusCodeHttpResult)?.StatusCode ?? http.Response.StatusCode;
        var code = answer is ProblemHttpResult problem && problem.ProblemDetails.Extensions.TryGetValue("code", out var value) ? value as string : null;
        return new()
        {
            Outcome = status switch
            {
                < StatusCodes.Status400BadRequest => AuditOutcome.Done,
                < StatusCodes.Status500InternalServerError => AuditOutcome.Refused,
                _ => AuditOutcome.Unknown,
            },
            Status = status,
            Code = code,
            Created = LocationOf(answer),
            Body = (answer as IValueHttpResult)?.Value,
        };
    }

    private static string? LocationOf(object? answer) => answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Created<>)
        ? type.GetProperty(nameof(Created<>.Location))!.GetValue(answer) as string
        : null;
}
