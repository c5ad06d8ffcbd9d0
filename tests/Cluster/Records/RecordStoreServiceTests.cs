using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ecommerce.Records;
using Ecommerce.Records.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class RecordStoreServiceTests
{
    private static readonly RecordWrite Write = new()
    {
        Key = new("note", "a"),
        Version = 1,
        Body = "{}"u8.ToArray(),
        Entries = [new("e", "{}"u8.ToArray())],
    };

    [Fact]
    public async Task Start_WhenAKindWantsAnUnknownStore_SaysSo()
    {
        using var host = Build(services => services.AddRecordKind(NoteJson.Kind with { Store = "elsewhere" }));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains("'elsewhere'", fault.Message);
    }

    [Fact]
    public async Task Start_WhenOptionsAreWrong_SaysSo()
    {
        using var host = Build(services => services.Configure<RecordStoreOptions>("default", options => options.MaxBatch = 0));

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public async Task Stores_WhenTheHostRuns_OpenBeforeAndCloseAfterItsServices()
    {
        using var host = Build(services => services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Writer>()));

        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal([WriteStatus.Written, WriteStatus.Written], host.Services.GetServices<IHostedService>().OfType<Writer>().Single().Statuses);
        var store = host.Services.GetRequiredKeyedService<IRecordStore>("default");
        await Assert.ThrowsAsync<RecordUnavailableException>(async () => await store.WriteAsync(Write));
    }

    [Fact]
    public async Task Counters_WhenSomethingIsWritten_AreMeasuredPerStore()
    {
        using var host = Build(_ => { });
        await host.StartAsync();
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == "Ecommerce.Records")
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        var store = host.Services.GetRequiredKeyedService<RecordStore>("counted");

        await store.WriteAsync(Write);
        await store.ReadAsync(Write.Key);
        listener.RecordObservableInstruments();

        Assert.Equal((1, 1, 1, 1, 0), (measured["records.rows"], measured["records.entry_rows"], measured["records.commits"], measured["records.reads"], measured["records.queue.depth"]));
        Assert.Equal(1, measured["records.batch.size"]);
        Assert.True(measured.ContainsKey("records.commit.duration"));
        Assert.Equal((1, 1, 1), (store.Statistics.Rows, store.Statistics.EntryRows, store.Statistics.Commits));

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length == 1 && tags[0].Key == "store" && (string?)tags[0].Value == "counted")
                measured[instrument.Name] = value;
        }
    }

    private static IHost Build(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddRecordStore("default", _ => new MemoryRecordBackend());
        builder.Services.AddRecordStore("counted", _ => new MemoryRecordBackend());
        configure(builder.Services);
        return builder.Build();
    }

    /// <summary>Registered before the stores, and still it finds them open from its start to its end.</summary>
    private sealed class Writer([FromKeyedServices("default")] IRecordStore store) : IHostedService
    {
        public List<WriteStatus> Statuses { get; } = [];

        public async Task StartAsync(CancellationToken cancellationToken) =>
            Statuses.Add((await store.WriteAsync(Write, cancellationToken)).Status);

        public async Task StopAsync(CancellationToken cancellationToken) =>
            Statuses.Add((await store.WriteAsync(Write with { Version = 2 }, cancellationToken)).Status);
    }
}
