using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Dashboard;
using Ecommerce.Api.Http.Documents;
using Ecommerce.Api.Http.Health;
using Ecommerce.Api.Http.Operations;
using Ecommerce.Api.Http.Pipeline;

namespace Ecommerce.Api;

/// <summary>Puts the API into a host's pipeline.</summary>
public static class ApiApplicationExtensions
{
    /// <summary>The middleware of the API in its order, then its routes. Call it before the host maps its own pages.</summary>
    public static WebApplication MapShopApi(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<ProblemMiddleware>();
        app.Use(app.Services.GetRequiredService<ServedAreas>().RefuseAsync);
        app.UseDocumentPages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestTimeouts();
        app.MapHealth();
        app.MapDocuments();
        app.MapRecordCounts();
        app.MapFeatures();
        return app;
    }

    /// <summary>The Orleans dashboard at <c>/dashboard</c> and the route that opens it for staff. The host must have called <c>AddDashboard</c>.</summary>
    public static WebApplication MapShopDashboard(this WebApplication app)
    {
        app.MapDashboard();
        return app;
    }
}
