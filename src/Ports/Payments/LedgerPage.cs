namespace Ecommerce.Ports.Payments;

/// <summary>Some charges of a gateway; <see cref="Next"/> is <c>null</c> on the last page.</summary>
public sealed record LedgerPage(IReadOnlyList<LedgerCharge> Charges, string? Next);
