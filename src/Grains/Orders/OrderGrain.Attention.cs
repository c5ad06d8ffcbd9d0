using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>What a person does about an order that does not get on by itself.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> ResolveAttentionAsync(ResolveAttention command)
    {
        if (!command.Access.IsStaff || !await IsVisibleAsync(command.Access)) return Rejection.Of(Problems.OrderNotFound);
        if (Record.FindAnswer(command.Operation.Id) is { } known)
        {
            return known.Fingerprint == command.Operation.Fingerprint
                ? new Outcome<OrderView> { Value = View(), IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        if (Record.State.NeedsAttention is null) return Rejection.Of(Problems.NoAttentionNeeded);
        var change = Change(Record.State with { NeedsAttention = null }, Transition.By(command.Access, TimelineType.Attention, command.Note));
        await Record.CommitAsync(change with { Answer = new(command.Operation.Id, command.Operation.Fingerprint, JsonElement.Parse("true")) });
        Signal();
        return View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> AskGatewayAsync(OrderAccess access)
    {
        if (!access.IsStaff || !await IsVisibleAsync(access)) return Rejection.Of(Problems.OrderNotFound);
        await PaymentMovedAsync();
        if (PaymentReports.Open(Record.State) is { } open) await AskAsync(open, Clock.GetUtcNow());
        return View();
    }
}
