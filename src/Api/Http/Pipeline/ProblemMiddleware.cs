using Ecommerce.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http.Pipeline;

/// <summary>
/// Turns exceptions and bare error statuses into problem documents. Outside callers never see a message, a type or a stack trace of an exception;
/// the trace id leads to the log.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (RequestCharset.IsForeign(context.Request))
        {
            await ProblemWriter.WriteAsync(context, Answers.Problem(Problems.UnsupportedMediaType, "JSON is sent in UTF-8."));
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            // Half an answer is on its way already; only breaking the connection tells the reader so.
            throw;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (Exception exception)
        {
            await ProblemWriter.WriteAsync(Cleared(context), Describe(context, exception));
            return;
        }

        if (IsBare(context.Response) && Of(context.Response.StatusCode) is { } code)
        {
            await ProblemWriter.WriteAsync(context, Answers.Problem(code));
        }
    }

    private ProblemHttpResult Describe(HttpContext context, Exception exception)
    {
        if (exception is BadHttpRequestException bad) return BadRequests.Describe(context, bad);
        if (Unavailability.Is(exception))
        {
            OutcomeUnknown(logger, exception, context.Request.Method, context.Request.Path);
            return Answers.Problem(Problems.Unavailable);
        }

        Failed(logger, exception, context.Request.Method, context.Request.Path);
        return Answers.Problem(Problems.Unexpected);
    }

    // Headers of the answer that never came (ETag, cookies) must not go out with the problem; those of the middleware before us are set again.
    private static HttpContext Cleared(HttpContext context)
    {
        context.Response.Clear();
        SecurityHeadersMiddleware.Set(context);
        return context;
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };

    private static ProblemCode? Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Problems.Malformed,
        StatusCodes.Status401Unauthorized => Problems.Unauthenticated,
        StatusCodes.Status403Forbidden => Problems.Forbidden,
        StatusCodes.Status404NotFound => Problems.NotFound,
        StatusCodes.Status405MethodNotAllowed => Problems.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => Problems.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => Problems.UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => Problems.TooManyRequests,
        StatusCodes.Status500InternalServerError => Problems.Unexpected,
        StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout => Problems.Unavailable,
        _ => null,
    };

    [LoggerMessage(1, LogLevel.Warning, "The outcome of {Method} {Path} is not known.")]
    private static partial void OutcomeUnknown(ILogger logger, Exception exception, string method, string path);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Path} failed.")]
    private static partial void Failed(ILogger logger, Exception exception, string method, string path);
}
