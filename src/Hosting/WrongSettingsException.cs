namespace Ecommerce.Hosting;

/// <summary>The configuration cannot be started with; each fault is one line that begins with the setting's key.</summary>
public sealed class WrongSettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>Every fault that was found.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
