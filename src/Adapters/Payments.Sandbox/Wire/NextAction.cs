namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>What the buyer must do before the gateway decides.</summary>
internal sealed record NextAction
{
    public string? Type { get; init; }

    public RedirectToUrl? RedirectToUrl { get; init; }
}
