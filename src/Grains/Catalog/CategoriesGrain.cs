using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Events;
using Ecommerce.Records;

namespace Ecommerce.Grains.Catalog;

/// <summary>Keeps the category tree. What is allowed is <see cref="CategoryRules"/>' to say.</summary>
[GrainType(Kind)]
public sealed class CategoriesGrain([Record] IRecord<CategoriesState> record, TimeProvider clock, IEventPublisher events)
    : RecordGrain<CategoriesState>(record, clock), ICategoriesGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "categories";

    private CategoryTree? _view;

    /// <inheritdoc/>
    public ValueTask<CategoryTree> GetAsync() => new(View);

    /// <inheritdoc/>
    public Task<Outcome<CategoryTree>> SetAsync(SetCategory command) =>
        ChangeAsync(command.Operation, () => CategoryRules.Set(Record.State, Record.Revision, command));

    /// <inheritdoc/>
    public Task<Outcome<CategoryTree>> RemoveAsync(RemoveCategory command) =>
        ChangeAsync(command.Operation, () => CategoryRules.Remove(Record.State, Record.Revision, command));

    /// <inheritdoc/>
    protected override Task DispatchAsync(OutboxMessage message) =>
        events.PublishAsync(
            new()
            {
                Id = message.EventId,
                Type = message.Type,
                Subject = ICategoriesGrain.Key,
                Sequence = message.Sequence,
                At = message.At,
                Data = message.Data,
            },
            CancellationToken.None);

    private CategoryTree View => _view is { } view && view.Revision == Record.Revision ? view : _view = ToView(Record.State, Record.Revision);

    private async Task<Outcome<CategoryTree>> ChangeAsync(Operation operation, Func<Outcome<CategoriesState>> decide)
    {
        if (Record.FindAnswer(operation.Id) is { } known)
        {
            return known.Fingerprint == operation.Fingerprint
                ? new Outcome<CategoryTree> { Value = View, IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        var next = decide();
        if (next.Value is not { } state)
            return next.Rejection!;
        var view = ToView(state, Record.Revision + 1);
        await Record.CommitAsync(new()
        {
            State = state,
            Events = [new(CategoriesChanged, JsonSerializer.SerializeToElement(view, ProductJson.Default.CategoryTree))],
            Answer = new(operation.Id, operation.Fingerprint, JsonElement.Parse("true")),
        });
        return View;
    }

    private static CategoryTree ToView(CategoriesState state, long revision) => new() { Revision = revision, Categories = state.Categories };

    /// <summary>Event that carries the whole tree.</summary>
    public const string CategoriesChanged = "categories.changed";
}
