namespace Ecommerce.Adapters.Payments.Sandbox.Ledger;

/// <summary>An event that still has to be delivered.</summary>
internal sealed record StoredEvent(long Number, byte[] Body, int Attempts);
