using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Users;
using Orleans.Concurrency;

namespace Ecommerce.Contracts.Orders;

/// <summary>
/// One order, from the first attempt to place it until it is completed, cancelled or expired. Its record is the only truth about it;
/// every step can be repeated, and its due time resumes whatever was interrupted.
/// </summary>
[Alias("orders.IOrderGrain")]
public interface IOrderGrain : IGrainWithStringKey
{
    /// <summary>
    /// Steps 1 to 5 of placing: known order, cart, quote, write Pending, hold. A refusal before the order is written leaves nothing behind;
    /// one after it is stored and answered again under the same key. The caller then runs <see cref="PlacingStep.Authorize"/>.
    /// </summary>
    [Alias("Place")]
    Task<Outcome<PlacingStep>> PlaceAsync(PlaceOrder command);

    /// <summary>Another payment attempt on a pending order. Answers <c>orders.not_payable</c> when it waits for none, <c>orders.too_many_payments</c>.</summary>
    [Alias("Pay")]
    Task<Outcome<PlacingStep>> PayAsync(PayOrder command);

    /// <summary>
    /// Steps 7 and 8: what the gateway says of an authorization, from whichever source. Commits the stock and confirms, or records the decline.
    /// Repeated and late reports change nothing, except that money for an ended order is let go.
    /// </summary>
    [Alias("Report")]
    Task<Outcome<OrderView>> ReportAsync(ProviderReport report);

    /// <summary>Cancels while nothing has shipped: the stock goes back, the money is let go or given back.</summary>
    [Alias("Cancel")]
    Task<Outcome<OrderView>> CancelAsync(CancelOrder command);

    /// <summary>Marks the order as one that a person must look at. Answers <c>orders.not_found</c>.</summary>
    [Alias("Flag")]
    Task<Outcome<OrderView>> FlagAsync(FlagOrder command);

    /// <summary>What giving money back would come to. Nothing is written. Refused like <see cref="RefundAsync"/>.</summary>
    [Alias("ProposeRefund")]
    Task<Outcome<RefundProposal>> ProposeRefundAsync(OrderAccess access, RefundScope scope);

    /// <summary>
    /// Gives money of a confirmed order back; for staff. All refunds together never exceed what was taken: one whose outcome is unknown counts as
    /// given. Answers <c>orders.not_refundable</c>, <c>orders.refund_too_large</c>, <c>orders.line_unknown</c>, <c>payments.partial_refund_refused</c>,
    /// <c>orders.too_many_refunds</c>.
    /// </summary>
    [Alias("Refund")]
    Task<Outcome<OrderView>> RefundAsync(RefundOrder command);

    /// <summary>
    /// Writes down that a parcel left the house; for staff. The stock follows from the outbox, and so does the money where it is taken at shipment.
    /// Answers <c>orders.not_fulfillable</c>, <c>orders.money_not_taken</c>, <c>orders.fulfilment_too_large</c> (with <c>left</c>), <c>orders.line_unknown</c>.
    /// </summary>
    [Alias("Fulfil")]
    Task<Outcome<OrderView>> FulfilAsync(FulfilOrder command);

    /// <summary>
    /// Asks to send units back, within the time for it. Answers <c>orders.not_returnable</c>, <c>orders.return_too_late</c>,
    /// <c>orders.return_too_large</c> (with <c>left</c>), <c>orders.line_unknown</c>, <c>orders.too_many_returns</c>.
    /// </summary>
    [Alias("RequestReturn")]
    Task<Outcome<OrderView>> RequestReturnAsync(RequestReturn command);

    /// <summary>
    /// Approves, declines, cancels or closes a return. Answers <c>orders.return_not_found</c>; <c>orders.return_not_movable</c> with the steps that are allowed.
    /// </summary>
    [Alias("MoveReturn")]
    Task<Outcome<OrderView>> MoveReturnAsync(MoveReturn command);

    /// <summary>
    /// Writes down what came back of an approved return; for staff. The stock follows from the outbox. Answers <c>orders.return_mismatch</c> where
    /// good, damaged and missing units are not what was to come back.
    /// </summary>
    [Alias("ReceiveReturn")]
    Task<Outcome<OrderView>> ReceiveReturnAsync(ReceiveReturn command);

    /// <summary>
    /// Asks the gateway once more to take money that it declined to take; for staff. Answers <c>orders.capture_not_declined</c>,
    /// <c>orders.too_many_captures</c>.
    /// </summary>
    [Alias("RetryCapture")]
    Task<Outcome<OrderView>> RetryCaptureAsync(RetryCapture command);

    /// <summary>A person has looked at the order; for staff. Answers <c>orders.no_attention_needed</c>.</summary>
    [Alias("ResolveAttention")]
    Task<Outcome<OrderView>> ResolveAttentionAsync(ResolveAttention command);

    /// <summary>Asks now what became of an open payment, capture or refund; for staff. The shop's own schedule stays as it is. Harmless however often; what comes of it is reported later.</summary>
    [Alias("AskGateway")]
    Task<Outcome<OrderView>> AskGatewayAsync(OrderAccess access);

    /// <summary>Asks what became of an unknown payment: the gateway answers again. If this is lost, the order's due time does it.</summary>
    [Alias("AskAgain"), OneWay]
    Task AskAgainAsync();

    /// <summary>Something happened to the order's payment: the order reads what. If this is lost, the order's due time makes it ask.</summary>
    [Alias("PaymentMoved"), OneWay]
    Task PaymentMovedAsync();

    /// <summary>
    /// Forgets the buyer, whose account was erased: the user at once, contact and address when the order has ended. What was sold stays. Nothing
    /// happens when the order is none of this user's.
    /// </summary>
    [Alias("ForgetBuyer")]
    Task ForgetBuyerAsync(UserId user);

    /// <summary>
    /// Mails a link to the guest who placed the order, if the address of this name (<c>EmailAddress.NameOf</c>) is the order's. Nothing happens and
    /// nothing is told when it is not, within a minute of the last link, and while three are open.
    /// </summary>
    [Alias("RequestLookup")]
    Task RequestLookupAsync(string emailName);

    /// <summary>Uses a mailed link up. Answers <c>orders.lookup_refused</c> for one that is unknown, was used, or is too old.</summary>
    [Alias("RedeemLookup")]
    Task<Outcome<OrderGrant>> RedeemLookupAsync(RedeemLookup command);

    /// <summary>The committed order. Answers <c>orders.not_found</c> to whoever may not see it.</summary>
    [Alias("Get")]
    Task<Outcome<OrderView>> GetAsync(OrderAccess access);

    /// <summary>
    /// The order as it stood at a time: its statuses and what hangs on them. Answers <c>orders.not_found</c> when it was not there yet.
    /// </summary>
    [Alias("GetAsOf")]
    Task<Outcome<OrderView>> GetAsOfAsync(OrderAccess access, DateTimeOffset at);

    /// <summary>Every change of the order. Answers <c>orders.not_found</c> to whoever may not see it.</summary>
    [Alias("GetTimeline")]
    Task<Outcome<OrderTimeline>> GetTimelineAsync(OrderAccess access);

    /// <summary>
    /// The order as soon as the attempt under this operation id is settled (confirmed, declined, unknown, waiting for the buyer), or as it
    /// stands after <paramref name="patience"/>. A pure read that waits; it holds nobody up.
    /// </summary>
    [Alias("WaitForOutcome"), AlwaysInterleave]
    Task<Outcome<OrderView>> WaitForOutcomeAsync(string operationId, TimeSpan patience);
}
