using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Claims;
using Ecommerce.Ports.Events;
using Ecommerce.Records;

namespace Ecommerce.Grains.Catalog;

/// <summary>Keeps one product: checks, writes, answers. What is allowed is <see cref="ProductRules"/>' to say.</summary>
[GrainType(ProductNames.Kind)]
public sealed class ProductGrain([Record] IRecord<ProductState> record, TimeProvider clock, IEventPublisher events)
    : RecordGrain<ProductState>(record, clock), IProductGrain, INameOwnerGrain
{
    private ProductView? _view;

    public async Task<Outcome<ProductView>> CreateAsync(CreateProduct command)
    {
        if (Record.Exists)
            return Created(command.Operation);
        var next = ProductRules.Create(command, Clock.GetUtcNow());
        if (next.Value is not { } state)
            return next.Rejection!;
        try
        {
            return await CommitAsync(state, command.Operation, ProductEvents.Created, keepsView: true);
        }
        catch (RecordDuplicateException)
        {
            return Rejection.Of(Problems.SlugTaken).With("slug", command.Slug);
        }
    }

    public async Task<Outcome<ProductView>> UpdateAsync(UpdateProduct command)
    {
        if (Refused(command.Operation) is { } early)
            return early;
        var next = ProductRules.Update(Record.State, Record.Revision, command);
        return next.Value is { } state ? await CommitAsync(state, command.Operation, ProductEvents.Updated) : next.Rejection!;
    }

    public async Task<Outcome<ProductView>> SetPricesAsync(SetPrices command)
    {
        if (Refused(command.Operation) is { } early)
            return early;
        var next = ProductRules.SetPrices(Record.State, Record.Revision, command);
        return next.Value is { } state ? await CommitAsync(state, command.Operation, ProductEvents.PricesChanged) : next.Rejection!;
    }

    public ValueTask<ProductView?> GetAsync() => new(Record.Exists ? View : null);

    public ValueTask<bool> HoldsAsync(string space, string name) => new(Record.Exists && ProductRules.Holds(Record.State, space, name));

    protected override Task DispatchAsync(OutboxMessage message) =>
        events.PublishAsync(
            new()
            {
                Id = message.EventId,
                Type = message.Type,
                Subject = Id.Value,
                Sequence = message.Sequence,
                At = message.At,
                Data = message.Data,
            },
            CancellationToken.None);

    private ProductId Id => ProductId.From(this.GetPrimaryKeyString());

    // Every order is priced from it, so it is built once per accepted change and not once per read.
    private ProductView View =>
        _view is { } view && view.Revision == Record.Revision ? view : _view = Record.State.ToView(Id, Record.Revision);

    private Outcome<ProductView> Created(Operation operation)
    {
        var origin = Record.State.Origin;
        if (origin?.OperationId != operation.Id || origin.Fingerprint != operation.Fingerprint)
            return Rejection.Of(Problems.IdempotencyKeyReused);
        var first = Record.FindAnswer(operation.Id)?.Body.Deserialize(ProductJson.Default.ProductAnswer)?.View;
        return new() { Value = first ?? View, IsReplay = true };
    }

    private Outcome<ProductView>? Refused(Operation operation)
    {
        if (!Record.Exists)
            return Rejection.Of(Problems.ProductNotFound);
        if (Record.FindAnswer(operation.Id) is not { } answer)
            return null;
        return answer.Fingerprint == operation.Fingerprint
            ? new Outcome<ProductView> { Value = View, IsReplay = true }
            : Rejection.Of(Problems.IdempotencyKeyReused);
    }

    private async Task<Outcome<ProductView>> CommitAsync(ProductState state, Operation operation, string eventType, bool keepsView = false)
    {
        var view = state.ToView(Id, Record.Revision + 1);
        var answer = new ProductAnswer { View = keepsView ? view : null };
        await Record.CommitAsync(new()
        {
            State = state,
            Events = [new(eventType, JsonSerializer.SerializeToElement(view, ProductJson.Default.ProductView))],
            Answer = new(operation.Id, operation.Fingerprint, JsonSerializer.SerializeToElement(answer, ProductJson.Default.ProductAnswer)),
        });
        return View;
    }
}
