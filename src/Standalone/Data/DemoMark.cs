namespace Ecommerce.Standalone.Data;

/// <summary>
/// Remembers in the data folder whether the shop began as a demo and whether all of its data are in: a shop that began empty never gets demo
/// data by a later start. A catalogue whose load was cut off is finished by the next start; a past that was cut off is not to be seen by anybody, and
/// since nobody could change anything meanwhile, the next start makes the whole shop again.
/// </summary>
public sealed class DemoMark(string path)
{
    private const string WithPast = "past";
    private const string Loading = "loading";
    private const string Loaded = "loaded";

    /// <summary>Whether it began as a demo.</summary>
    public bool IsDemo => File.Exists(path);

    /// <summary>Whether data are still missing.</summary>
    public bool IsLoading => IsDemo && Text != Loaded;

    /// <summary>Whether it lives through its past, or was cut off in it.</summary>
    public bool IsInPast => IsDemo && Text == WithPast;

    /// <summary>Makes a new shop a demo.</summary>
    public void Begin(bool withPast = false) => Write(withPast ? WithPast : Loading);

    /// <summary>All data are in.</summary>
    public void Finish() => Write(Loaded);

    private string Text => File.ReadAllText(path).Trim();

    // Written aside and moved: whoever is killed here leaves one of the words and never half of one.
    private void Write(string word)
    {
        File.WriteAllText($"{path}.new", word);
        File.Move($"{path}.new", path, overwrite: true);
    }
}
