namespace Ecommerce.Standalone;

/// <summary>How the process ends when the shop cannot run.</summary>
public static class ExitCode
{
    /// <summary>It ran and was stopped.</summary>
    public const int Stopped = 0;

    /// <summary>It failed; the full log says why.</summary>
    public const int Failed = 1;

    /// <summary>The options are not right.</summary>
    public const int Usage = 2;

    /// <summary>Another shop uses the data folder.</summary>
    public const int DataInUse = 3;

    /// <summary>Something else listens on the port.</summary>
    public const int PortTaken = 4;
}
