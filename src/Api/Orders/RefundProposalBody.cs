using Ecommerce.Contracts;

namespace Ecommerce.Api.Orders;

/// <summary>What giving something back comes to.</summary>
public sealed record RefundProposalBody
{
    /// <summary>Lines, delivery and adjustment together.</summary>
    public required Money Amount { get; init; }

    /// <summary>Units of the lines.</summary>
    public required IReadOnlyList<RefundedLineBody> Lines { get; init; }

    /// <summary>Of the delivery's price.</summary>
    public required Money Shipping { get; init; }

    /// <summary>The difference to what lines and delivery come to.</summary>
    public required Money Adjustment { get; init; }

    /// <summary>The tax in lines and delivery.</summary>
    public required Money Tax { get; init; }

    /// <summary>What could be given back at most.</summary>
    public required Money Refundable { get; init; }
}
