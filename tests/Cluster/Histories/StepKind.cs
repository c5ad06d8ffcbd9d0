namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>What a buyer or staff may do. A later feature adds its steps here and in <see cref="Shopper"/>.</summary>
public enum StepKind
{
    Browse,
    NewCart,
    EditCart,
    Place,
    PlaceThriceAtOnce,
    PlaceForLess,
    PlaceWithAnotherBody,
    Pay,
    Approve,
    Cancel,
    CancelByStaff,
    LookAtOthers,
    Receive,
    ChangePrice,
    OrderTooMuch,
}
