using Ecommerce.Contracts.Payments;

namespace Ecommerce.Ports.Payments;

/// <summary>What a webhook turned out to be.</summary>
public sealed record WebhookReading
{
    /// <summary>The signature or its age is not right, or the body is no event: answer 400 and store nothing.</summary>
    public required bool Refused { get; init; }

    /// <summary>The gateway's id of the event.</summary>
    public string? EventId { get; init; }

    /// <summary>What it reports; <c>null</c> for a true event that means nothing to the shop (answer 200).</summary>
    public ProviderReport? Report { get; init; }
}
