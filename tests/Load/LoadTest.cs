namespace Ecommerce.Tests.Load;

/// <summary>The measurement from the first request to the last line.</summary>
internal sealed class LoadTest(LoadOptions options, Uri url, IReadOnlyList<Server> servers)
{
    private const string WarmUp = "checkout";
    private const string SlowWarmUp = "checkout-steps";

    private readonly Server? _shop = servers.FirstOrDefault(server => server.Name == Server.Shop);

    /// <summary>True when every answer was the expected one and the books are right.</summary>
    public async Task<bool> RunAsync()
    {
        using var shop = new ShopClient(url, options.Connections);
        var (median, p99) = DiskProbe.Measure(options.Data ?? Path.GetTempPath());
        Report.Line($"{url}, {options.Connections} connections, {Environment.ProcessorCount} cores; 4 KiB written and synced: median {median:0.00} ms, p99 {p99:0.00} ms");
        var books = await Books.OpenAsync(shop);
        var staff = await Staff.SignInAsync(shop);
        var scenarios = new Scenarios(shop, books);
        var loop = new ClosedLoop(options.Connections);
        var warmUps = new[] { WarmUp, SlowWarmUp, WarmUp };
        foreach (var name in warmUps)
            await loop.RunAsync(scenarios.Named(name), options.WarmUp / warmUps.Length);

        if (_shop is not null)
            Report.Line($"CPU of the idle shop: {await _shop.IdleAsync():0} ms per second");
        await using var bare = await BareKestrel.StartAsync(options.Connections);
        var bareBefore = await bare.MeasureAsync();
        var measured = new List<Measurement>();
        foreach (var name in options.Scenarios)
        {
            measured.Add(await MeasureAsync(name, loop, scenarios, staff));
            Report.Print(measured[^1]);
        }

        var bareAfter = await bare.MeasureAsync();
        Report.Line($"a request to an empty endpoint on Kestrel: {bareBefore * 1000:0.0} µs of CPU before, {bareAfter * 1000:0.0} µs after");
        var faults = await books.CheckAsync(options.Ledger);
        Report.Line($"{books.Orders} orders, books {(faults.Count == 0 ? "right" : "WRONG")}");
        foreach (var fault in faults)
            Report.Line($"  WRONG {fault}");
        Report.PrintSummary(measured, (bareBefore + bareAfter) / 2);
        return faults.Count == 0 && measured.All(one => one.Timings.Errors.Count == 0);
    }

    private async Task<Measurement> MeasureAsync(string name, ClosedLoop loop, Scenarios scenarios, Staff staff)
    {
        await SettleAsync();
        var rows = await RecordCounts.ReadAsync(options.Data);
        var store = await staff.GetStoreCountsAsync();
        var before = servers.Select(server => server.Sample()).ToList();
        var timings = options.Rate is { } rate
            ? await new OpenLoop(rate).RunAsync(scenarios.Named(name), options.Length)
            : await loop.RunAsync(scenarios.Named(name), options.Length);
        await SettleAsync();
        var after = servers.Select(server => server.Sample()).ToList();
        return new()
        {
            Scenario = name,
            Timings = timings,
            Servers = [.. servers.Select((server, i) => new ServerUse(server.Name, before[i], after[i]))],
            Rows = rows is null ? null : (await RecordCounts.ReadAsync(options.Data))?.Since(rows),
            Store = store is null ? null : (await staff.GetStoreCountsAsync())?.Since(store),
        };
    }

    // Twice, since what one finishes can give another something to do.
    private async Task SettleAsync()
    {
        foreach (var server in servers.Concat(servers))
            await server.SettleAsync();
    }
}
