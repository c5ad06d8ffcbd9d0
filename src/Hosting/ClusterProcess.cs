using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Ecommerce.Hosting;

/// <summary>Runs a process of the cluster to its end and says why when it cannot run: one line each on the error stream.</summary>
public static partial class ClusterProcess
{
    /// <summary>It ran and was stopped.</summary>
    public const int Stopped = 0;

    /// <summary>It failed; the log says why.</summary>
    public const int Failed = 1;

    /// <summary>The settings are not right.</summary>
    public const int WrongSettings = 2;

    /// <summary>Runs, and answers the exit code.</summary>
    public static async Task<int> RunAsync(string name, TextWriter faults, Func<Task> run)
    {
        try
        {
            await run();
            return Stopped;
        }
        catch (WrongSettingsException wrong)
        {
            foreach (var fault in wrong.Faults) await faults.WriteLineAsync($"{name}: {fault}");
            return WrongSettings;
        }
        catch (Exception fault)
        {
            await faults.WriteLineAsync($"{name}: it failed: {fault.Message.ReplaceLineEndings(" ")}");
            await faults.WriteLineAsync(fault.ToString());
            return Failed;
        }
    }

    /// <summary>Adds what the validators of options find in a container that is made for nothing else; their messages name the setting.</summary>
    public static void AddFaultsOf(this Settings settings, IServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        try
        {
            provider.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException fault)
        {
            Add(settings, fault);
        }
        catch (AggregateException all)
        {
            foreach (var fault in all.InnerExceptions) Add(settings, fault);
        }
        catch (InvalidOperationException fault) when (Unreadable().Match(fault.Message) is { Success: true } found)
        {
            // A text that is no number or no time ends the validation of all; without it the others are read.
            settings.Unreadable(found.Groups["key"].Value, found.Groups["type"].Value);
            settings.AddFaultsOf(services);
        }
    }

    private static void Add(Settings settings, Exception fault)
    {
        foreach (var line in fault is OptionsValidationException { Failures: var failures } ? failures : [fault.Message]) settings.Add(line);
    }

    [GeneratedRegex("at '(?<key>[^']+)' to type '(?:System\\.)?(?<type>[^']+)'")]
    private static partial Regex Unreadable();
}
