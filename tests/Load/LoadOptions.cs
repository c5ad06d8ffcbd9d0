using System.Globalization;

namespace Ecommerce.Tests.Load;

/// <summary>What is measured, how hard and for how long.</summary>
internal sealed record LoadOptions
{
    public const string Usage = """
        Measures what a checkout costs a running shop that holds the demo data.

          dotnet run --project tests/Load -c Release -- [URL] [options]

          URL                  the shop; http://localhost:8080 when not given
          --start PATH         start this shop (the built Ecommerce.Standalone) on a free port with a temporary data folder, and stop it in the end
          --sandbox PATH       its payment sandbox (the built Ecommerce.Sandbox), a process of its own; beside the shop's folder when not given
          --pid N              process of the shop at URL: without it, no CPU is known
          --process NAME=PID   another process whose CPU is shown, such as a database; may be said several times
          --data DIR           data folder of the shop at URL: rows per order (by sqlite3, where it is installed), its process and the disk's fsync time
          --connections N      callers, each sending its next request when the last is answered; 32
          --warm-up SECONDS    before the first measurement; 15
          --seconds SECONDS    per scenario; 20
          --rate N             open loop: N calls a second begin, whatever the answers do, and a call's time counts from when it should have begun
          --ledger URL         the gateway's address, to compare its ledger with the orders; known when the shop was started here
          --scenarios A,B      some of bare,cart,checkout,checkout-steps; all of these. Also: mix (browsing, carts, a checkout now and then),
                               hot (all buy one SKU), crowd (many after few units: refusals are right answers)
          --help

        CPU is shown apart for each process: shop, sandbox, others, and this program. In the end the stock, every order and its payment, and the gateway's ledger are read back and compared.
        The last line is "CPU ms per checkout: N": of the shop's process alone.

        Exit code: 0 measured and the books are right; 1 an unexpected answer, or the books are wrong; 2 a wrong option.
        """;

    public Uri Url { get; private init; } = new("http://localhost:8080/");

    public string? Start { get; private init; }

    public string? Sandbox { get; private init; }

    public int? Pid { get; init; }

    /// <summary>Further processes by name.</summary>
    public IReadOnlyList<Server> Processes { get; private init; } = [];

    public string? Data { get; init; }

    public int Connections { get; private init; } = 32;

    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(15);

    public TimeSpan Length { get; private init; } = TimeSpan.FromSeconds(20);

    /// <summary>Calls that begin per second; none: callers wait for their answers.</summary>
    public int? Rate { get; private init; }

    public Uri? Ledger { get; init; }

    public IReadOnlyList<string> Scenarios { get; private init; } = ["bare", "cart", "checkout", "checkout-steps"];

    private static string[] Known => ["bare", "cart", "checkout", "checkout-steps", "mix", "hot", "crowd"];

    public bool Help { get; private init; }

    /// <summary>Reads the arguments. A wrong one is a <see cref="FormatException"/> that says which.</summary>
    public static LoadOptions Parse(IReadOnlyList<string> args)
    {
        var options = new LoadOptions();
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--help" or "-h" => options with { Help = true },
                "--start" => options with { Start = Path.GetFullPath(Next(args, ref i)) },
                "--sandbox" => options with { Sandbox = Path.GetFullPath(Next(args, ref i)) },
                "--process" => options with { Processes = [.. options.Processes, ParseProcess(Next(args, ref i))] },
                "--pid" => options with { Pid = Number(Next(args, ref i)) },
                "--data" => options with { Data = Path.GetFullPath(Next(args, ref i)) },
                "--connections" => options with { Connections = Number(Next(args, ref i)) },
                "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Number(Next(args, ref i))) },
                "--seconds" => options with { Length = TimeSpan.FromSeconds(Number(Next(args, ref i))) },
                "--rate" => options with { Rate = Number(Next(args, ref i)) },
                "--ledger" => options with { Ledger = new(Next(args, ref i)) },
                "--scenarios" or "--scenario" => options with { Scenarios = Names(Next(args, ref i), Known) },
                var text when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => options with { Url = url },
                var text => throw new FormatException($"unknown option {text}"),
            };
        }

        return options;
    }

    private static string Next(IReadOnlyList<string> args, ref int i)
    {
        var name = args[i];
        return ++i < args.Count ? args[i] : throw new FormatException($"{name} needs a value");
    }

    private static Server ParseProcess(string text) =>
        text.Split('=') is [{ Length: > 0 } name, var pid] ? new(name, Number(pid)) : throw new FormatException($"{text} is not NAME=PID");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{text} is not a number above 0");

    private static string[] Names(string text, IReadOnlyList<string> known)
    {
        var names = text.Split(',');
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw new FormatException($"there is no scenario {unknown}")
            : names;
    }
}
