namespace Ecommerce.Standalone.Demo;

/// <summary>
/// Keeps what changes something out while the shop lives through its past: it answers 503 with Retry-After, and the shop is not ready. Reading is open, and
/// so is the way of the gateway.
/// </summary>
internal sealed class DemoDoor(RequestDelegate next, DemoProgress progress)
{
    private const string Ready = "/health/ready";
    private const string Webhooks = "/api/payments/webhooks";

    public Task InvokeAsync(HttpContext context)
    {
        if (!progress.IsClosed || IsOpen(context.Request)) return next(context);

        // The API writes the problem document of a status without a body.
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static bool IsOpen(HttpRequest request)
    {
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        return isReading
            ? !request.Path.Equals(Ready, StringComparison.OrdinalIgnoreCase)
            : request.Path.StartsWithSegments(Webhooks, StringComparison.OrdinalIgnoreCase);
    }
}
