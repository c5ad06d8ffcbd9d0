using System.Globalization;
using Ecommerce.Tests.Load;
using Ecommerce.Tests.Load.Inventory;

const int Right = 0, Wrong = 1, Usage = 2;

switch (args)
{
    case ["hot-sku", var folder, var seconds]:
        return await HotSkuBench.RunAsync(folder, TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
    case ["bare-server"]:
        return await BareKestrel.ServeAsync();
    case ["hot-sku-write", var folder, var acknowledged]:
        return await HotSkuBench.WriteAsync(folder, acknowledged);
    case ["hot-sku-compare", var folder, var acknowledged]:
        return await HotSkuBench.CompareAsync(folder, acknowledged);
}

LoadOptions options;
try
{
    options = LoadOptions.Parse(args);
}
catch (FormatException fault)
{
    await Console.Error.WriteLineAsync($"{fault.Message}; --help says how to call it");
    return Usage;
}

if (options.Help)
{
    Console.WriteLine(LoadOptions.Usage);
    return Right;
}

try
{
    if (options.Start is { } program)
    {
        await using var shop = await StartedShop.StartAsync(program, options.Sandbox ?? SandboxBeside(program));
        return await MeasureAsync(options with { Data = shop.Data, Ledger = shop.Gateway }, shop.Url, shop.Servers);
    }

    if (options is { Pid: null, Data: { } data } && File.Exists(Path.Combine(data, "shop.pid")))
        options = options with { Pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(data, "shop.pid")), CultureInfo.InvariantCulture) };
    return await MeasureAsync(options, options.Url, options.Pid is { } pid ? [new(Server.Shop, pid)] : []);
}
catch (Exception fault) when (fault is HttpRequestException or UnexpectedAnswerException or IOException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync($"Not measured: {fault.Message}");
    return Wrong;
}

static async Task<int> MeasureAsync(LoadOptions options, Uri url, IReadOnlyList<Server> servers) =>
    await new LoadTest(options, url, [.. servers, .. options.Processes]).RunAsync() ? Right : Wrong;

// src/Standalone/bin/Release/net10.0/Ecommerce.Standalone -> src/Sandbox/bin/Release/net10.0/Ecommerce.Sandbox
static string SandboxBeside(string shop) => shop.Replace("Standalone", "Sandbox", StringComparison.Ordinal);
