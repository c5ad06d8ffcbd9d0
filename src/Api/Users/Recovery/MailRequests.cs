using System.Threading.Channels;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Recovery;

/// <summary>
/// Requests for mails, worked on after they were answered: what an answer costs then tells nothing of who has an account. They wait in memory
/// only, so a process that dies forgets those of the last moment, and their senders ask again. From the write of the account's record on,
/// the mail is certain.
/// </summary>
internal sealed partial class MailRequests(IServiceProvider services, ILogger<MailRequests> logger) : BackgroundService
{
    private const int MaxWaiting = 1_000;

    // One that waits for a store must not keep the others waiting.
    private const int AtOnce = 8;

    private readonly Channel<MailRequest> _waiting = Channel.CreateBounded<MailRequest>(MaxWaiting);

    /// <summary>Takes a request; false when too many wait.</summary>
    public bool TryTake(MailRequest request) => _waiting.Writer.TryWrite(request);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            _waiting.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
            async (request, cancellationToken) =>
            {
                try
                {
                    await ForwardAsync(request, cancellationToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    Failed(logger, exception);
                }
            });

    private async Task ForwardAsync(MailRequest request, CancellationToken cancellationToken)
    {
        // Asked for only now: this starts with its host, which may serve for a while before its grains can be reached.
        var accounts = services.GetRequiredService<Accounts>();
        if (await accounts.FindAsync(request.Email, cancellationToken) is not { } id) return;
        var user = services.GetRequiredService<IGrainFactory>().GetGrain<IUserGrain>(id.Value);
        var name = EmailAddress.NameOf(request.Email);
        await Retry.OnUnavailableAsync(
            async () =>
            {
                await (request.Wish switch
                {
                    MailWish.Reset => user.RequestResetAsync(name),
                    MailWish.EmailCheck => user.RequestEmailCheckAsync(name),
                    _ => user.NoticeRegistrationAsync(name),
                });
                return true;
            },
            cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "A mail that somebody asked for could not be put into an outbox.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
