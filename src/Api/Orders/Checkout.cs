using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Api.Orders;

/// <summary>
/// Walks a placing or a payment through its steps: the order decides and holds, the gateway's worker authorizes and reports, and the order's
/// answer to that report is the buyer's. Whoever repeats a request that still runs waits for the outcome instead of running it too.
/// </summary>
internal sealed class Checkout(IGrainFactory grains)
{
    // Below the request's deadline, so that the waiting buyer is told to come back rather than cut off.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(13);

    /// <summary>Steps 1 to 8 of placing.</summary>
    public Task<Outcome<OrderView>> PlaceAsync(OrderId id, PlaceOrder command, CancellationToken aborted)
    {
        var order = grains.GetGrain<IOrderGrain>(id.Value);
        return RunAsync(order, () => order.PlaceAsync(command), command.Operation.Id, aborted);
    }

    /// <summary>Another payment attempt, the same way.</summary>
    public Task<Outcome<OrderView>> PayAsync(OrderId id, PayOrder command, CancellationToken aborted)
    {
        var order = grains.GetGrain<IOrderGrain>(id.Value);
        return RunAsync(order, () => order.PayAsync(command), command.Operation.Id, aborted);
    }

    private async Task<Outcome<OrderView>> RunAsync(
        IOrderGrain order, Func<Task<Outcome<PlacingStep>>> start, string operationId, CancellationToken aborted)
    {
        var step = await Retry.OnUnavailableAsync(start, aborted);
        if (step.Value is not { } placing) return new() { Rejection = step.Rejection, IsReplay = step.IsReplay };
        if (placing.Authorize is { } authorize)
        {
            var outcome = await AuthorizeAsync(authorize, aborted);
            return outcome with { IsReplay = step.IsReplay };
        }

        var isOpen = placing.Order.AttemptOf(operationId) is { Status: PaymentOperationStatus.Pending };
        return isOpen
            ? await order.WaitForOutcomeAsync(operationId, Patience) with { IsReplay = true }
            : new Outcome<OrderView> { Value = placing.Order, IsReplay = step.IsReplay };
    }

    private Task<Outcome<OrderView>> AuthorizeAsync(AuthorizeAttempt attempt, CancellationToken aborted)
    {
        var isFirst = true;
        return Retry.OnUnavailableAsync(
            () =>
            {
                // From the second try on the gateway may know it already: it is asked before it is told.
                var next = attempt with { AskFirst = attempt.AskFirst || !isFirst };
                isFirst = false;
                return grains.GetGrain<IGatewayGrain>(0).AuthorizeAsync(next);
            },
            aborted);
    }
}
