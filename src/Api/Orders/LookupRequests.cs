using System.Threading.Channels;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Orders;
using Ecommerce.Ports.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>
/// Requests for links, worked on after they were answered: what an answer costs then tells nothing of whose orders there are. They wait in memory
/// only, so a process that dies forgets those of the last moment. From the write of the order's record on, the mail is certain.
/// </summary>
internal sealed partial class LookupRequests(IServiceProvider services, ILogger<LookupRequests> logger) : BackgroundService
{
    private const int MaxWaiting = 1_000;

    // One that waits for a store must not keep the others waiting.
    private const int AtOnce = 8;

    private readonly Channel<LookupRequest> _waiting = Channel.CreateBounded<LookupRequest>(MaxWaiting);

    /// <summary>Takes a request; false when too many wait.</summary>
    public bool TryTake(LookupRequest request) => _waiting.Writer.TryWrite(request);

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

    private async Task ForwardAsync(LookupRequest request, CancellationToken cancellationToken)
    {
        // Asked for only now: this starts with its host, which may serve for a while before its grains can be reached.
        if (await services.GetRequiredService<IOrderQueries>().FindByNumberAsync(request.Number, cancellationToken) is not { } id) return;
        var order = services.GetRequiredService<IGrainFactory>().GetGrain<IOrderGrain>(id.Value);
        await Retry.OnUnavailableAsync(
            async () =>
            {
                await order.RequestLookupAsync(request.EmailName);
                return true;
            },
            cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "A link to an order that somebody asked for could not be put into an outbox.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
