using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Orders;

/// <summary>Why an order is about to change: what its timeline keeps beside the time and the new statuses.</summary>
public sealed record Transition
{
    /// <summary>What happens.</summary>
    public required TimelineType Type { get; init; }

    /// <summary>Who does it.</summary>
    public required ActorKind Actor { get; init; }

    /// <summary>Which member of the staff.</summary>
    public UserId? Staff { get; init; }

    /// <summary>Why, as a code.</summary>
    public required string Cause { get; init; }

    /// <summary>Why, in the words of whoever does it.</summary>
    public string? Note { get; init; }

    /// <summary>What whoever does it says for the buyer.</summary>
    public string? PublicNote { get; init; }

    /// <summary>What the shop does by itself.</summary>
    public static Transition BySystem(TimelineType type, string cause) => new() { Type = type, Actor = ActorKind.System, Cause = cause };

    /// <summary>What somebody asked for.</summary>
    public static Transition By(OrderAccess access, TimelineType type, string? note = null, string? publicNote = null) => new()
    {
        Type = type,
        Actor = access.IsStaff ? ActorKind.Staff : ActorKind.Buyer,
        Staff = access.IsStaff ? access.Access.User : null,
        Cause = TimelineCauses.Request,
        Note = string.IsNullOrWhiteSpace(note) ? null : note,
        PublicNote = access.IsStaff && !string.IsNullOrWhiteSpace(publicNote) ? publicNote : null,
    };
}
