using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>The standalone shop as a process of its own, on a free port and a folder of its own: it can be killed like a real one.</summary>
internal sealed partial class ShopProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SeedingTime = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ShopProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public Uri Gateway { get; private set; } = null!;

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>With the demo catalogue, and without orders of the past: it takes orders at once.</summary>
    public static Task<ShopProcess> StartAsync(string data, params string[] options) => StartAsync(data, new Dictionary<string, string>(), options);

    public static Task<ShopProcess> StartAsync(string data, IReadOnlyDictionary<string, string> environment, params string[] options) =>
        StartAsync(["--no-orders", .. options, "--data", data, "--port", "0"], environment);

    /// <summary>As somebody does who tries it; it can be looked at when this returns, and takes orders later.</summary>
    public static Task<ShopProcess> StartWithPastAsync(string data) => StartAsync(["--data", data, "--port", "0"], new Dictionary<string, string>());

    private static async Task<ShopProcess> StartAsync(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var shop = new ShopProcess(Launch(arguments, environment));
        shop.Listen();
        await shop.UntilAsync(() => shop.Find(ShopLine()) is not null, StartTime);
        shop.Address = new Uri(shop.Find(ShopLine())!);
        shop.Gateway = new Uri(shop.Find(GatewayLine())!);
        return shop;
    }

    /// <summary>Runs it to its end: for starts that are refused.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var shop = new ShopProcess(Launch(arguments, new Dictionary<string, string>()));
        shop.Listen();
        await shop._process.WaitForExitAsync(new CancellationTokenSource(StartTime).Token);
        return (shop._process.ExitCode, shop.Output);
    }

    /// <summary>The build next to ours: the same configuration of a project of src.</summary>
    public static string Executable(string project)
    {
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = bin.Parent!.Name;
        var root = bin;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Ecommerce.sln"))) root = root.Parent;
        return Path.Combine(root!.FullName, "src", project, "bin", configuration, bin.Name, $"Ecommerce.{project}");
    }

    /// <summary>Returns when it has printed this.</summary>
    public Task SaysAsync(string text) => UntilAsync(() => Output.Contains(text, StringComparison.Ordinal), SeedingTime);

    /// <summary>kill -9: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private async Task UntilAsync(Func<bool> isSo, TimeSpan patience)
    {
        var deadline = Stopwatch.StartNew();
        while (!isSo())
        {
            if (_process.HasExited || deadline.Elapsed > patience) throw new InvalidOperationException($"The shop did not get that far:\n{Output}");
            await Task.Delay(20);
        }
    }

    private static Process Launch(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Executable("Standalone")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Add(string? line)
    {
        lock (_output) _output.AppendLine(CultureInfo.InvariantCulture, $"{line}");
    }

    private string? Find(Regex pattern) => pattern.Match(Output) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"Shop +(http://\S+)")]
    private static partial Regex ShopLine();

    [GeneratedRegex(@"Payment sandbox on (http://\S+)")]
    private static partial Regex GatewayLine();
}
