using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>The operation that a report is about.</summary>
internal sealed record AskedOperation(PaymentId Payment, string Key, PaymentOperationKind Kind)
{
    public ProviderReport Report(
        PaymentOperationStatus status,
        string? reference = null,
        Money? amount = null,
        string? declineCode = null,
        string? actionUrl = null) => new()
        {
            Payment = Payment,
            OperationKey = Key,
            Kind = Kind,
            Status = status,
            Reference = reference,
            Amount = amount,
            DeclineCode = declineCode,
            ActionUrl = actionUrl,
        };

    public ProviderReport Unknown() => Report(PaymentOperationStatus.Unknown);

    public ProviderReport Declined(string code, string? reference = null, Money? amount = null) =>
        Report(PaymentOperationStatus.Declined, reference, amount, code);
}
