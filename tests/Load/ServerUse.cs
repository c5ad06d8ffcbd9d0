namespace Ecommerce.Tests.Load;

/// <summary>What a server's process used from one moment to another.</summary>
internal sealed record ServerUse(string Name, ServerSample Before, ServerSample After)
{
    public double CpuMs => After.CpuMs - Before.CpuMs;

    public double UserMs => After.UserMs - Before.UserMs;

    public double SystemMs => After.SystemMs - Before.SystemMs;

    public double Switches => After.Switches - Before.Switches;

    public double WrittenKib => (After.WrittenBytes - Before.WrittenBytes) / 1024;
}
