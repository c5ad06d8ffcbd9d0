using Ecommerce.Records;
using Ecommerce.Records.Waking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>One silo with notes over a given backend, in a time that only the test moves.</summary>
public sealed class NoteCluster(IRecordBackend backend, FakeTimeProvider? clock = null) : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    public FakeTimeProvider Clock { get; } = clock ?? new SiloClock();

    public FaultyRecordBackend Backend { get; } = new(backend);

    public NoteDesk Desk { get; } = new();

    public IServiceProvider Services => _cluster!.GetSiloServiceProvider();

    public IRecordStore Store => Services.GetRequiredKeyedService<IRecordStore>("default");

    public IGrainFactory Grains => _cluster!.Client;

    public INoteGrain Note(string id) => _cluster!.Client.GetGrain<INoteGrain>(id);

    public ITicketGrain Ticket(string id) => _cluster!.Client.GetGrain<ITicketGrain>(id);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>Waits until no wake of this note runs: the scanner leaves a grain alone that is being woken.</summary>
    public Task IsIdleAsync(INoteGrain note)
    {
        var waker = Services.GetRequiredService<RecordWaker>();
        return Eventually.IsTrueAsync(() => !waker.IsBusyWith(note.GetGrainId()), "the wake ended");
    }

    /// <summary>Lets one step of time pass and waits until its scan was made and what it woke has run.</summary>
    public async Task ScanAsync(TimeSpan step)
    {
        var waker = Services.GetRequiredService<RecordWaker>();
        var scans = Backend.DueReads;
        Clock.Advance(step);
        await Eventually.IsTrueAsync(() => Backend.DueReads > scans && waker.IsIdle, "the scan and its wakes ended");
    }

    public Task DeactivateAsync(IAddressable grain) => _cluster!.DeactivateAsync(grain);

    /// <summary>Lets time pass in steps that the scanner can follow, until the condition holds.</summary>
    public Task AdvanceUntilAsync(TimeSpan step, Func<bool> condition, string what) => Eventually.IsTrueAsync(
        () =>
        {
            if (condition())
                return true;
            Clock.Advance(step);
            return false;
        },
        what);

    public async ValueTask DisposeAsync()
    {
        if (_cluster is null)
            return;
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<TimeProvider>(Clock);
        silo.Services.AddSingleton(Desk);
        silo.Services.AddRecordStore("default", _ => Backend);
        silo.Services.AddRecordKind(NoteJson.Kind);
        silo.Services.AddRecordKind(NoteJson.Ticket);
        silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        silo.AddRecords();
        silo.AddRecordGrainStorage("records", "default");
    }
}
