namespace Ecommerce.Standalone.Data;

/// <summary>
/// Remembers in the data folder whether the shop began as a demo and whether all of its catalogue is in: a shop that began empty never gets demo
/// products by a later start, and a load that was cut off is finished by the next one.
/// </summary>
public sealed class DemoMark(string path)
{
    private const string Loading = "loading";
    private const string Loaded = "loaded";

    /// <summary>Whether it began as a demo.</summary>
    public bool IsDemo => File.Exists(path);

    /// <summary>Whether products are still missing.</summary>
    public bool IsLoading => IsDemo && File.ReadAllText(path).Trim() != Loaded;

    /// <summary>Makes a new shop a demo.</summary>
    public void Begin() => File.WriteAllText(path, Loading);

    /// <summary>All products are in.</summary>
    public void Finish() => File.WriteAllText(path, Loaded);
}
