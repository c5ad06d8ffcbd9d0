using Ecommerce.Contracts.Payments;

namespace Ecommerce.Contracts.Orders;

/// <summary>Where a placing stands, and what its caller must do next.</summary>
[GenerateSerializer, Immutable, Alias("orders.PlacingStep")]
public sealed record PlacingStep
{
    /// <summary>The order as committed.</summary>
    [Id(0)]
    public required OrderView Order { get; init; }

    /// <summary>
    /// The authorization that this caller must run now; <c>null</c> when nothing is to be run, or when another caller runs it
    /// (then <see cref="IOrderGrain.WaitForOutcomeAsync"/>).
    /// </summary>
    [Id(1)]
    public AuthorizeAttempt? Authorize { get; init; }
}
