using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Orleans.Concurrency;

namespace Ecommerce.Grains.Payments;

/// <summary>
/// Waits for the gateway so that no grain with state has to. It remembers nothing: what it learns it reports, and what it fails to report is
/// asked for again by the due time of the order or the payment.
/// </summary>
[StatelessWorker(MaxWorkers), GrainType("gateway")]
public sealed class GatewayGrain(IPaymentGateway gateway, IGrainFactory grains, UnknownPayments unknown) : Grain, IGatewayGrain
{
    // As many checkouts as may wait for a slow gateway at a time; the rest queue here and nowhere else.
    private const int MaxWorkers = 512;

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> AuthorizeAsync(AuthorizeAttempt attempt)
    {
        var report = await AskAsync(attempt);
        unknown.Heard(report);
        return await grains.GetGrain<IOrderGrain>(attempt.Payment.Order.Value).ReportAsync(report);
    }

    /// <inheritdoc/>
    public Task ResumeAsync(AuthorizeAttempt attempt) => AuthorizeAsync(attempt);

    /// <inheritdoc/>
    public async Task RunAsync(RunPaymentOperation operation)
    {
        var change = new ChangePayment
        {
            Payment = operation.Payment,
            OperationKey = operation.Operation.Key,
            Reference = operation.Reference,
            Amount = operation.Operation.Amount,
        };
        var report = operation.Operation.Kind switch
        {
            PaymentOperationKind.Capture => await gateway.CaptureAsync(change, CancellationToken.None),
            PaymentOperationKind.Void => await gateway.VoidAsync(change, CancellationToken.None),
            PaymentOperationKind.Refund => await gateway.RefundAsync(change, CancellationToken.None),
            _ => throw new InvalidOperationException($"{operation.Operation.Kind} is not run this way."),
        };
        unknown.Heard(report);
        await grains.GetGrain<IPaymentGrain>(operation.Payment.Value).ReportAsync(report);
    }

    private async Task<ProviderReport> AskAsync(AuthorizeAttempt attempt)
    {
        var request = new AuthorizePayment
        {
            Payment = attempt.Payment,
            OperationKey = attempt.OperationKey,
            Amount = attempt.Amount,
            PaymentMethod = attempt.PaymentMethod,
            ReturnUrl = attempt.ReturnUrl,
        };
        if (attempt.AskFirst && await gateway.FindAuthorizationAsync(request, CancellationToken.None) is { } known)
        {
            return attempt.LetGo && known is { Status: PaymentOperationStatus.RequiresAction, Reference: not null } ? await LetGoAsync(attempt, known) : known;
        }

        if (attempt.MayAuthorize) return await gateway.AuthorizeAsync(request, CancellationToken.None);

        // The gateway knows nothing of it and the order has ended: it will never be sent, so it never happens.
        return Declined(attempt, "never_sent");
    }

    /// <summary>Ends an approval that nobody needs. Where that is not certain, what is known is reported, and the order asks again.</summary>
    private async Task<ProviderReport> LetGoAsync(AuthorizeAttempt attempt, ProviderReport known)
    {
        var change = new ChangePayment
        {
            Payment = attempt.Payment,
            OperationKey = PaymentKeys.Void(attempt.Payment, PaymentKeys.AttemptOf(attempt.OperationKey)),
            Reference = known.Reference!,
            Amount = attempt.Amount,
        };
        var outcome = await gateway.VoidAsync(change, CancellationToken.None);
        return outcome.Status == PaymentOperationStatus.Succeeded ? Declined(attempt, "abandoned") : known;
    }

    private static ProviderReport Declined(AuthorizeAttempt attempt, string code) => new()
    {
        Payment = attempt.Payment,
        OperationKey = attempt.OperationKey,
        Kind = PaymentOperationKind.Authorize,
        Status = PaymentOperationStatus.Declined,
        DeclineCode = code,
    };
}
