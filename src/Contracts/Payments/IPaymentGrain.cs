using Orleans.Concurrency;

namespace Ecommerce.Contracts.Payments;

/// <summary>
/// The money of one order once it is authorized: captures, voids and refunds, each an operation under a key of its own.
/// What was captured is never more than authorized, what was refunded never more than captured.
/// </summary>
[Alias("payments.IPaymentGrain")]
public interface IPaymentGrain : IGrainWithStringKey
{
    /// <summary>
    /// Decides a capture, void or refund and writes it down as pending, together with the authorization it is about when that is new here;
    /// a worker then runs it until its outcome is known. What this gateway can never do is written down as declined. Answers
    /// <c>payments.not_possible</c>. Repeated by its key: the same answer.
    /// </summary>
    [Alias("Request")]
    Task<Outcome<PaymentView>> RequestAsync(RequestPaymentOperation command);

    /// <summary>What the gateway says of an operation.</summary>
    [Alias("Report")]
    Task<Outcome<PaymentView>> ReportAsync(ProviderReport report);

    /// <summary>
    /// Sends every operation without a certain outcome again, now and under its own key: the gateway answers again, or staff ask. Nothing is
    /// written; if this is lost, the due time does it.
    /// </summary>
    [Alias("AskAgain"), OneWay]
    Task AskAgainAsync();

    /// <summary>The committed payment, or <c>null</c>. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<PaymentView?> GetAsync();
}
