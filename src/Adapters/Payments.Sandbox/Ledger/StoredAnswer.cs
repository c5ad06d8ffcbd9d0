namespace Ecommerce.Adapters.Payments.Sandbox.Ledger;

/// <summary>What was answered under an idempotency key, and to which parameters.</summary>
internal sealed record StoredAnswer(byte[] Hash, int Status, byte[] Body);
