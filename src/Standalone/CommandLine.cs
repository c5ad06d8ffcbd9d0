using System.Globalization;

namespace Ecommerce.Standalone;

/// <summary>What the shop was started with.</summary>
public sealed record CommandLine
{
    /// <summary>How to call it.</summary>
    public const string Usage = "[--port N] [--data DIR] [--reset] [--empty] [--no-orders] [--gateway URL]";

    private const int MaxPort = 65_535;

    /// <summary>The port of the shop on this machine; 0 takes a free one.</summary>
    public int Port { get; private init; } = 8080;

    /// <summary>Where data, secrets and logs lie.</summary>
    public string Data { get; private init; } = Path.Combine("data", "shop");

    /// <summary>Remove the data of earlier starts first.</summary>
    public bool Reset { get; private init; }

    /// <summary>Load no demo data into a new shop.</summary>
    public bool Empty { get; private init; }

    /// <summary>Demo data without orders of the past, which a new shop would live through before it takes any.</summary>
    public bool NoOrders { get; private init; }

    /// <summary>The payment sandbox that runs in a process of its own on this machine; none: the shop brings its own.</summary>
    public Uri? Gateway { get; private init; }

    /// <summary>Only print how to call it.</summary>
    public bool Help { get; private init; }

    /// <summary>Reads the arguments: <c>--name value</c> or <c>--name=value</c>. A fault is thrown as one line for the person who typed them.</summary>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, inline) = Split(args[i]);
            line = name switch
            {
                "--port" => line with { Port = ParsePort(inline ?? Next(args, ref i)) },
                "--data" => line with { Data = inline ?? Next(args, ref i) },
                "--gateway" => line with { Gateway = ParseGateway(inline ?? Next(args, ref i)) },
                "--reset" when inline is null => line with { Reset = true },
                "--empty" when inline is null => line with { Empty = true },
                "--no-orders" when inline is null => line with { NoOrders = true },
                "--help" or "-h" when inline is null => line with { Help = true },
                _ => throw Refused($"unknown option {args[i]}"),
            };
        }

        return line;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return argument.StartsWith("--", StringComparison.Ordinal) && equals > 0 ? (argument[..equals], argument[(equals + 1)..]) : (argument, null);
    }

    private static string Next(IReadOnlyList<string> args, ref int i)
    {
        var name = args[i];
        return ++i < args.Count && args[i].Length > 0 ? args[i] : throw Refused($"{name} needs a value");
    }

    private static int ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= MaxPort
            ? port
            : throw Refused($"--port is a number from 0 to {MaxPort}, not {text}");

    // The sandbox serves this machine only, and what the two say to each other is not encrypted.
    private static Uri ParseGateway(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http", IsLoopback: true }
            ? url
            : throw Refused($"--gateway is an http address of this machine, not {text}");

    private static StartRefusedException Refused(string what) => new($"{what}; options are {Usage}", ExitCode.Usage);
}
