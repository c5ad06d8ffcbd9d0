namespace Ecommerce.Standalone.Demo;

/// <summary>
/// Keeps what changes something out while the shop lives through its past: it answers 503 with Retry-After. Reading is open, and so is the way of the
/// gateway.
/// </summary>
internal sealed class DemoDoor(RequestDelegate next, DemoProgress progress)
{
    private const string Webhooks = "/api/payments/webhooks";

    public Task InvokeAsync(HttpContext context)
    {
        if (!progress.IsClosed || IsReading(context.Request.Method) || context.Request.Path.StartsWithSegments(Webhooks, StringComparison.OrdinalIgnoreCase))
            return next(context);

        // The API writes the problem document of a status without a body.
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
