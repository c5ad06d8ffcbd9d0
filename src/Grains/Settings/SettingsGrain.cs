using System.Globalization;
using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Settings;
using Ecommerce.Ports.Events;
using Ecommerce.Records;

namespace Ecommerce.Grains.Settings;

/// <summary>Keeps the settings of the shop. Every quote reads them, so the view is built once per change.</summary>
[GrainType(Kind)]
public sealed class SettingsGrain([Record] IRecord<SettingsState> record, TimeProvider clock, IEventPublisher events)
    : RecordGrain<SettingsState>(record, clock), ISettingsGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "settings";

    private SettingsView? _view;

    /// <inheritdoc/>
    public ValueTask<SettingsView> GetAsync() => new(View);

    /// <inheritdoc/>
    public async Task<Outcome<SettingsView>> ChangeAsync(ChangeSettings command)
    {
        if (Record.FindAnswer(command.Operation.Id) is { } known)
        {
            return known.Fingerprint == command.Operation.Fingerprint
                ? new Outcome<SettingsView> { Value = View, IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        if (command.ExpectedRevision != Record.Revision) 
        {
            return Rejection.Of(Problems.Stale).With("currentVersion", Record.Revision.ToString(CultureInfo.InvariantCulture));
        }

        if (SettingsChecks.Of(command.Settings) is [var fault, ..])
        {
            return Rejection.Of(Problems.SettingsInvalid, fault.Message).With("pointer", fault.Pointer);
        }

        // Stock and movements name it; whoever has left it closes it.
        if (View.Settings.Locations.FirstOrDefault(location => command.Settings.LocationOf(location.Code) is null) is { } removed)
        {
            return Rejection.Of(Problems.SettingsInvalid, $"A location is closed, not removed: {removed.Code}.").With("pointer", "/locations");
        }

        var change = new SettingsChanged { Before = View.Settings, After = command.Settings };
        await Record.CommitAsync(new()
        {
            State = new() { Chosen = command.Settings },
            Events = [new(SettingsChanged.Name, JsonSerializer.SerializeToElement(change, SettingsJson.Default.SettingsChanged))],
            Answer = new(command.Operation.Id, command.Operation.Fingerprint, JsonElement.Parse("true")),
        });
        return View;
    }

    /// <inheritdoc/>
    protected override Task DispatchAsync(OutboxMessage message) =>
        events.PublishAsync(
            new()
            {
                Id = message.EventId,
                Type = message.Type,
                Subject = ISettingsGrain.Key,
                Sequence = message.Sequence,
                At = message.At,
                Data = message.Data,
            },
            CancellationToken.None);

    /// <summary>The settings as others see them; those of a new shop until staff changed them.</summary>
    internal static SettingsView ViewOf(SettingsState state, long revision) => new() { Revision = revision, Settings = state.Chosen ?? NewShop.Settings };

    private SettingsView View => _view is { } view && view.Revision == Record.Revision
        ? view
        : _view = ViewOf(Record.State, Record.Revision);
}
