namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>The page where the buyer approves, and where the buyer comes back to.</summary>
internal sealed record RedirectToUrl
{
    public string? Url { get; init; }

    public string? ReturnUrl { get; init; }
}
