using Ecommerce.Api.Users.Registrations;

namespace Ecommerce.ApiHost;

/// <summary>Lets the first people in, once the cluster answers: demo logins, or the token of the first administrator.</summary>
internal sealed partial class FirstStart(ApiSettings api, IDemoUsers demo, IFirstAdmin admin, ILogger<FirstStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (api.HasDemoLogins)
            {
                await demo.EnsureAsync(stoppingToken);
                LogDemo();
            }

            if (api.OffersSetupToken && await admin.OfferAsync(stoppingToken) is { } token) LogToken(token);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // The next start tries again; the shop serves meanwhile.
            LogFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo logins are there")]
    private partial void LogDemo();

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no administrator yet: POST /api/users/setup with email, password, name and this token: {Token}")]
    private partial void LogToken(string token);

    [LoggerMessage(Level = LogLevel.Error, Message = "The first people could not be let in")]
    private partial void LogFailed(Exception fault);
}
