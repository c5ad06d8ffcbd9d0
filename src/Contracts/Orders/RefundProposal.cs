using System.Collections.Immutable;

namespace Ecommerce.Contracts.Orders;

/// <summary>What giving something back comes to. Lines, delivery and adjustment add up to the amount.</summary>
[GenerateSerializer, Immutable, Alias("orders.RefundProposal")]
public sealed record RefundProposal
{
    /// <summary>The lines.</summary>
    [Id(0)]
    public required ImmutableArray<RefundedLine> Lines { get; init; }

    /// <summary>What is given back of the delivery's price, tax included.</summary>
    [Id(1)]
    public required Money Shipping { get; init; }

    /// <summary>The difference between the amount and what lines and delivery come to; less than nothing where less is given back.</summary>
    [Id(2)]
    public required Money Adjustment { get; init; }

    /// <summary>The tax in lines and delivery.</summary>
    [Id(3)]
    public required Money Tax { get; init; }

    /// <summary>What is given back.</summary>
    [Id(4)]
    public required Money Amount { get; init; }

    /// <summary>What could be given back at most: what was taken, less all refunds that are not known to have failed.</summary>
    [Id(5)]
    public required Money Refundable { get; init; }
}
