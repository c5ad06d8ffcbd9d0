using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>Links for a guest who lost the cart's token. Nothing happens to the order by them, so its revision and its timeline do not tell of them.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public async Task RequestLookupAsync(string emailName)
    {
        await Record.LoadAsync();
        var now = Clock.GetUtcNow();
        if (!Record.Exists || !LookupRules.MayMail(Record.State, emailName, now)) return;
        var (tokenHash, mail) = mails.New(Id, Record.State);
        await Record.CommitAsync(new()
        {
            State = LookupRules.Mail(Record.State, tokenHash, now),
            DueAt = Record.DueAt,
            Events = [mail],
            IsRevision = false,
        });
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderGrant>> RedeemLookupAsync(RedeemLookup command)
    {
        await Record.LoadAsync();
        if (!Record.Exists) return Rejection.Of(Problems.LookupRefused);
        if (Record.FindAnswer(command.Operation.Id) is { } known)
        {
            return known.Fingerprint == command.Operation.Fingerprint
                ? new Outcome<OrderGrant> { Value = known.Body.Deserialize(OrderJson.Default.OrderGrant), IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        var now = Clock.GetUtcNow();
        var next = LookupRules.Redeem(Record.State, command, now);
        if (next.Rejection is { } refused) return refused;
        var grant = new OrderGrant { Order = Id, Until = now + LookupRules.AccessLifetime };
        await Record.CommitAsync(new()
        {
            State = next.Value!,
            DueAt = Record.DueAt,
            Answer = new(command.Operation.Id, command.Operation.Fingerprint, JsonSerializer.SerializeToElement(grant, OrderJson.Default.OrderGrant)),
            IsRevision = false,
        });
        return grant;
    }

    /// <summary>What follows from an order has its order; a mail that fails must not hold up a capture.</summary>
    protected override bool IsInOrder(OutboxMessage message) => message.Type != OrderMails.Lookup;
}
