using Ecommerce.Records.Waking;

namespace Ecommerce.Records.Facet;

/// <summary>The activation that owns a record.</summary>
internal sealed class RecordActivation(IGrainContext context, RecordWaker waker) : IRecordOwner
{
    public void OutboxFilled() => waker.Wake(context.GrainId);

    public void RecordBroke(RecordException fault) =>
        context.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, fault, fault.Message));
}
