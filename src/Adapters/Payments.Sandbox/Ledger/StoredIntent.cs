using Ecommerce.Adapters.Payments.Sandbox.Wire;

namespace Ecommerce.Adapters.Payments.Sandbox.Ledger;

/// <summary>A payment intent of the ledger, with where its buyer goes back to.</summary>
internal sealed record StoredIntent(PaymentIntent Intent, string? ReturnUrl);
