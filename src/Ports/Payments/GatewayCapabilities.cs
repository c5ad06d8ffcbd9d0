namespace Ecommerce.Ports.Payments;

/// <summary>What a gateway can do.</summary>
public sealed record GatewayCapabilities
{
    /// <summary>Its name as it appears in routes and records, e.g. <c>sandbox</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Authorize first and capture later.</summary>
    public required bool ManualCapture { get; init; }

    /// <summary>Give back a part.</summary>
    public required bool PartialRefund { get; init; }

    /// <summary>The buyer may have to approve on a page of the gateway.</summary>
    public required bool RedirectApproval { get; init; }

    /// <summary>Webhooks are signed.</summary>
    public required bool WebhookSignature { get; init; }
}
