namespace Ecommerce.Standalone.Demo;

/// <summary>How far the demo data are, for the start page and the door.</summary>
internal sealed class DemoProgress
{
    private volatile bool _isLoading;

    public DemoProgress(bool isDemo, bool isLoading, bool hasPast = false)
    {
        (IsDemo, HasPast) = (isDemo, hasPast);
        _isLoading = isLoading;
    }

    /// <summary>Whether this shop shows itself: it has logins that everybody knows.</summary>
    public bool IsDemo { get; }

    /// <summary>Whether the shop lives through its past before it opens.</summary>
    public bool HasPast { get; }

    /// <summary>Whether data are still being added.</summary>
    public bool IsLoading => _isLoading;

    /// <summary>Whether the shop takes nothing from anybody yet: what came now would be dated in the past.</summary>
    public bool IsClosed => HasPast && _isLoading;

    /// <summary>All is there.</summary>
    public void Finish() => _isLoading = false;
}
