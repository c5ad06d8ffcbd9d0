namespace Ecommerce.Standalone;

/// <summary>The shop cannot start, for a reason that one line tells its owner.</summary>
public sealed class StartRefusedException(string message, int exitCode) : Exception(message)
{
    /// <summary>How the process ends.</summary>
    public int ExitCode { get; } = exitCode;
}
