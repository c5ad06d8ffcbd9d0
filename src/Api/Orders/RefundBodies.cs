using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>Turns refunds into bodies, and requests for them into what the order understands.</summary>
internal static class RefundBodies
{
    public static RefundScope Scope(RefundRequest body) =>
        new() { Lines = LineQuantities.Of(body.Lines), Shipping = body.Shipping, Amount = body.Amount, Return = body.ReturnId, RetryOf = body.RetryOf };

    public static RefundProposalBody Proposal(RefundProposal proposal) => new()
    {
        Amount = proposal.Amount,
        Lines = [.. proposal.Lines.Select(Line)],
        Shipping = proposal.Shipping,
        Adjustment = proposal.Adjustment,
        Tax = proposal.Tax,
        Refundable = proposal.Refundable,
    };

    public static RefundReceipt Receipt(OrderId order, OrderRefund refund) => new()
    {
        RefundId = refund.Id,
        OrderId = order,
        Amount = refund.Amount,
        Lines = [.. refund.Lines.Select(Line)],
        Shipping = refund.Shipping,
        Adjustment = refund.Adjustment,
        Tax = refund.Tax,
        Reason = refund.Reason,
        At = refund.At,
    };

    public static RefundBody Of(OrderRefund refund, bool isForStaff) => new()
    {
        Id = refund.Id,
        Status = refund.Status,
        Amount = refund.Amount,
        Lines = [.. refund.Lines.Select(Line)],
        Shipping = refund.Shipping,
        Adjustment = refund.Adjustment,
        At = refund.At,
        PublicReason = refund.PublicReason,
        RetryOf = isForStaff ? refund.RetryOf : null,
        Reason = isForStaff ? refund.Reason : null,
        StaffId = isForStaff ? refund.Staff : null,
        DeclineCode = isForStaff ? refund.DeclineCode : null,
    };

    private static RefundedLineBody Line(RefundedLine line) =>
        new() { Sku = line.Sku, Quantity = line.Quantity, Amount = line.Amount, Discount = line.Discount, Tax = line.Tax, Unshipped = line.Unshipped };
}
