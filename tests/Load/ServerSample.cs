using System.Globalization;

namespace Ecommerce.Tests.Load;

/// <summary>What the kernel counted for the shop's process, and for the machine, up to a moment. Linux only.</summary>
internal sealed record ServerSample
{
    /// <summary>The clock of <c>/proc</c> ticks a hundred times a second on every Linux that .NET supports.</summary>
    private const double TicksPerMillisecond = 0.1;

    private const int UserField = 11;
    private const int SystemField = 12;

    public required double UserMs { get; init; }

    public required double SystemMs { get; init; }

    /// <summary>Of the whole machine, all processes.</summary>
    public required double MachineMs { get; init; }

    /// <summary>Of this program.</summary>
    public required double DriverMs { get; init; }

    public required double WrittenBytes { get; init; }

    /// <summary>How often a living thread stopped running, to wait or because another took its place.</summary>
    public required double Switches { get; init; }

    /// <summary>CPU of the living threads by name.</summary>
    public required IReadOnlyDictionary<string, double> Threads { get; init; }

    public double CpuMs => UserMs + SystemMs;

    public static ServerSample Take(int pid)
    {
        var (_, user, system) = Cpu($"/proc/{pid}/stat");
        var machine = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse).ToList();
        var threads = new Dictionary<string, double>();
        var switches = 0.0;
        foreach (var task in Directory.GetDirectories($"/proc/{pid}/task"))
        {
            try
            {
                var (name, inUser, inSystem) = Cpu($"{task}/stat");
                threads[name] = threads.GetValueOrDefault(name) + inUser + inSystem;
                switches += Member($"{task}/status", "voluntary_ctxt_switches:") + Member($"{task}/status", "nonvoluntary_ctxt_switches:");
            }
            catch (IOException)
            {
                // A thread that ended between the listing and its reading.
            }
        }

        return new()
        {
            UserMs = user,
            SystemMs = system,
            // user, nice, system, (idle, iowait,) irq, softirq
            MachineMs = (machine[0] + machine[1] + machine[2] + machine[5] + machine[6]) / TicksPerMillisecond,
            DriverMs = Environment.CpuUsage.TotalTime.TotalMilliseconds,
            WrittenBytes = Member($"/proc/{pid}/io", "write_bytes:"),
            Switches = switches,
            Threads = threads,
        };
    }

    private static (string Name, double User, double System) Cpu(string path)
    {
        var text = File.ReadAllText(path);
        var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
        var fields = text[(close + 2)..].Split(' ');
        return (text[(open + 1)..close], Parse(fields[UserField]) / TicksPerMillisecond, Parse(fields[SystemField]) / TicksPerMillisecond);
    }

    private static double Member(string path, string name) =>
        Parse(File.ReadLines(path).First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
