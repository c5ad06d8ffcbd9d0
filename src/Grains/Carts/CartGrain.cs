using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Records;

namespace Ecommerce.Grains.Carts;

/// <summary>The shell around <see cref="CartRules"/>: one write per command, and no call to any other grain but for what it reserves.</summary>
[GrainType("cart"), CollectionAgeLimit(Minutes = 2)]
public sealed partial class CartGrain([Record(LoadOnActivation = false)] IRecord<CartState> record, IGrainFactory grains, TimeProvider clock)
    : Grain, ICartGrain
{
    // Long enough to pay, short enough for those who wait.
    private static readonly TimeSpan ReservationTime = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<Outcome<CartView>> CreateAsync(CreateCart command)
    {
        var empty = new CartState { Owner = command.Owner, Currency = command.Currency, Locale = command.Locale };
        var next = CartRules.Edit(empty, command.Edit with { Currency = command.Currency });
        if (next.Rejection is { } refused) return refused;
        // The id is the API's own fresh random one: meeting a cart here means that the same request came twice.
        await record.TryInsertAsync(new() { State = next.Value! });
        return record.Exists ? View() : Rejection.Of(Problems.CartNotFound);
    }

    /// <inheritdoc/>
    public async Task<Outcome<CartView>> ChangeAsync(ChangeCart command)
    {
        await record.LoadAsync();
        if (!IsAdmitted(command.Access)) return Rejection.Of(Problems.CartNotFound);
        if (command.Operation is { } operation && record.FindAnswer(operation.Id) is { } known) return Replay(known, operation);
        if (record.State.MergedInto is { } target) return Merged(target);
        if (command.ExpectedVersion is { } expected && expected != record.Revision) return Changed();

        var next = CartRules.Edit(record.State, command.Edit);
        if (next.Rejection is { } refused) return refused;
        await KeepAsync(next.Value!, AnswerTo(command.Operation));
        return View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<CartReservation>> ReserveAsync(ReserveCart command)
    {
        await record.LoadAsync();
        if (!IsAdmitted(command.Access)) return Rejection.Of(Problems.CartNotFound);
        if (record.State.MergedInto is { } target) return Merged(target);
        if (command.ExpectedVersion is { } expected && expected != record.Revision) return Changed();
        if (record.State.Lines.IsEmpty) return Rejection.Of(Problems.CartEmpty);

        // Written before it is done: a change that comes after must know that there may be something to give back.
        var reserved = record.State with { ReservedVersion = record.Revision };
        if (record.State.ReservedVersion != record.Revision) await record.CommitAsync(new() { State = reserved, IsRevision = false });
        return await Stock.ReserveAsync(reserved, record.Revision, clock.GetUtcNow() + ReservationTime, command.Extension);
    }

    /// <inheritdoc/>
    public async ValueTask<Outcome<CartView>> GetAsync(CartAccess access)
    {
        await record.LoadAsync();
        return IsAdmitted(access) ? View() : Rejection.Of(Problems.CartNotFound);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> HasAcceptedAsync(string operationId)
    {
        await record.LoadAsync();
        return record.FindAnswer(operationId) is not null;
    }

    /// <inheritdoc/>
    public async ValueTask<Outcome<CartView>> SnapshotAsync(SnapshotCart query)
    {
        await record.LoadAsync();
        return Snapshot(query);
    }

    /// <inheritdoc/>
    public async Task<CartId?> CloseAsync(CloseCart command)
    {
        await record.LoadAsync();
        if (record.Exists && CartRules.Close(record.State, command, CartId.From(this.GetPrimaryKeyString())) is { } next) await record.CommitAsync(new() { State = next });
        return record.State.MergedInto;
    }

    /// <summary>Keeps another content, and gives back what was reserved for the one before.</summary>
    private async Task KeepAsync(CartState next, NewAnswer? answer = null)
    {
        var (before, version) = (record.State, record.Revision);
        await record.CommitAsync(new() { State = next with { ReservedVersion = null }, Answer = answer });
        // Nobody waits: if this gets lost, the clock gives back what is held.
        if (before.ReservedVersion == version) Stock.ReleaseAsync(before, version).Ignore();
    }

    private CartStock Stock => new(grains, CartId.From(this.GetPrimaryKeyString()));

    private Outcome<CartView> Snapshot(SnapshotCart query)
    {
        if (!IsAdmitted(query.Access)) return Rejection.Of(Problems.CartNotFound);
        if (record.State.MergedInto is { } target) return Merged(target);
        if (query.Version != record.Revision) return Changed();
        return CartRules.Missing(record.State) is { } missing ? missing : View();
    }

    private Outcome<CartView> Replay(RecordAnswer known, Operation operation) =>
        known.Fingerprint == operation.Fingerprint
            ? new Outcome<CartView> { Value = View(), IsReplay = true }
            : Rejection.Of(Problems.IdempotencyKeyReused);

    private Rejection Changed() =>
        Rejection.Of(Problems.CartChanged).With("cartVersion", record.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // Only that it was done is remembered: a cart is shown as it stands, also to whoever repeats an edit of it.
    private static NewAnswer? AnswerTo(Operation? operation) =>
        operation is null ? null : new(operation.Id, operation.Fingerprint, JsonElement.Parse("true"));

    private bool IsAdmitted(CartAccess access) => record.Exists && CartRules.Admits(record.State.Owner, access);

    // A cart that was given up shows nothing: its token may lie in a browser that others use, too.
    private CartView View() => View(record.State.MergedInto is { } target
        ? new() { Owner = record.State.Owner, Currency = record.State.Currency, Locale = record.State.Locale, MergedInto = target }
        : record.State);

    private CartView View(CartState state) =>
        new()
        {
            Id = CartId.From(this.GetPrimaryKeyString()),
            Version = record.Revision,
            Currency = state.Currency,
            Locale = state.Locale,
            Lines = state.Lines,
            Contact = state.Contact,
            ShippingAddress = state.ShippingAddress,
            ShippingOption = state.ShippingOption,
            Owner = state.Owner,
            Coupons = state.Coupons,
            MergedInto = state.MergedInto,
            Saved = state.Saved,
            ClosedBy = state.ClosedBy,
        };
}
