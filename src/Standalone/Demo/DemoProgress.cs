namespace Ecommerce.Standalone.Demo;

/// <summary>How far the demo data are, for the start page.</summary>
internal sealed class DemoProgress
{
    private volatile bool _isLoading;

    public DemoProgress(bool isDemo, bool isLoading)
    {
        IsDemo = isDemo;
        _isLoading = isLoading;
    }

    /// <summary>Whether this shop shows itself: it has logins that everybody knows.</summary>
    public bool IsDemo { get; }

    /// <summary>Whether products are still being added.</summary>
    public bool IsLoading => _isLoading;

    /// <summary>All products are there.</summary>
    public void Finish() => _isLoading = false;
}
