using System.Collections.Concurrent;

namespace Ecommerce.Records;

/// <summary>
/// Views of the records of grains that are active in this silo. A reader in the same silo takes one instead of calling the grain: it is what the
/// grain's own interleaved read would answer at this moment, without the two messages of a call. A view is replaced before the command that changed
/// it is answered, and gone as soon as a write failed or the grain leaves; whoever finds none calls the grain.
/// </summary>
public sealed class NearbyViews
{
    private readonly ConcurrentDictionary<GrainId, object> _views = new();

    /// <summary>False where every read is to be a call, as in a test that lets calls fail; true by default.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The committed view of a grain that is active here; <c>null</c> otherwise.</summary>
    public TView? Find<TView>(GrainId grain)
        where TView : class =>
        _views.GetValueOrDefault(grain) as TView;

    internal void Show(GrainId grain, object view)
    {
        if (IsOn)
            _views[grain] = view;
    }

    /// <summary>Only what this activation showed: another one may have followed it.</summary>
    internal void Withdraw(GrainId grain, object view) => _views.TryRemove(new(grain, view));
}
