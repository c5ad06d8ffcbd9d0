using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Payments;

/// <summary>A payment whose outcome is unknown: its authorization, which the order asks about, or what came later, which the payment does.</summary>
public readonly record struct UnknownPayment(PaymentId Payment, bool IsAuthorization);
