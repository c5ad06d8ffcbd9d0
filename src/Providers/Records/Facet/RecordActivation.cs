using Ecommerce.Records.Waking;

namespace Ecommerce.Records.Facet;

/// <summary>The activation that owns a record.</summary>
internal sealed class RecordActivation(IGrainContext context, RecordWaker waker, NearbyViews views) : IRecordOwner
{
    private object? _shown;

    public void OutboxFilled() => waker.Wake(context.GrainId);

    public void Committed(object? view)
    {
        if (view is null)
            Withdraw();
        else
            views.Show(context.GrainId, _shown = view);
    }

    public void RecordBroke(RecordException fault)
    {
        Withdraw();
        context.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, fault, fault.Message));
    }

    public void Withdraw()
    {
        if (_shown is { } view)
            views.Withdraw(context.GrainId, view);
        _shown = null;
    }
}
