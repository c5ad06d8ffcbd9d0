namespace Ecommerce.Tests.Load;

/// <summary>The measurement from the first request to the last line.</summary>
internal sealed class LoadTest(LoadOptions options, Uri url)
{
    private const string WarmUp = "checkout";
    private const string SlowWarmUp = "checkout-steps";

    private readonly Server? _server = options.Pid is { } pid ? new(pid) : null;

    /// <summary>True when every answer was the expected one and the books are right.</summary>
    public async Task<bool> RunAsync()
    {
        using var shop = new ShopClient(url, options.Connections);
        var (median, p99) = DiskProbe.Measure(options.Data ?? Path.GetTempPath());
        Report.Line($"{url}, {options.Connections} connections, {Environment.ProcessorCount} cores; 4 KiB written and synced: median {median:0.00} ms, p99 {p99:0.00} ms");
        var bare = await BareKestrel.MeasureAsync(options.Connections);
        Report.Line($"a request to an empty endpoint on Kestrel: {bare * 1000:0.0} µs of CPU");
        var books = await Books.OpenAsync(shop);
        var scenarios = new Scenarios(shop, books);
        var loop = new ClosedLoop(options.Connections);
        var warmUps = new[] { WarmUp, SlowWarmUp, WarmUp };
        foreach (var name in warmUps)
            await loop.RunAsync(scenarios.Named(name), options.WarmUp / warmUps.Length);

        if (_server is not null)
            Report.Line($"CPU of the idle shop: {await _server.IdleAsync():0} ms per second");
        var measured = new List<Measurement>();
        foreach (var name in options.Scenarios)
        {
            measured.Add(await MeasureAsync(name, loop, scenarios));
            Report.Print(measured[^1]);
        }

        var faults = await books.CheckAsync(options.Ledger);
        Report.Line($"{books.Orders} orders, books {(faults.Count == 0 ? "right" : "WRONG")}");
        foreach (var fault in faults)
            Report.Line($"  WRONG {fault}");
        Report.PrintSummary(measured, bare);
        return faults.Count == 0 && measured.All(one => one.Timings.Errors.Count == 0);
    }

    private async Task<Measurement> MeasureAsync(string name, ClosedLoop loop, Scenarios scenarios)
    {
        if (_server is not null)
            await _server.SettleAsync();
        var rows = await RecordCounts.ReadAsync(options.Data);
        var before = _server?.Sample();
        var timings = options.Rate is { } rate
            ? await new OpenLoop(rate).RunAsync(scenarios.Named(name), options.Length)
            : await loop.RunAsync(scenarios.Named(name), options.Length);
        if (_server is not null)
            await _server.SettleAsync();
        var after = _server?.Sample();
        return new()
        {
            Scenario = name,
            Timings = timings,
            Server = before is not null && after is not null ? (before, after) : null,
            Rows = rows is null ? null : (await RecordCounts.ReadAsync(options.Data))?.Since(rows),
        };
    }
}
