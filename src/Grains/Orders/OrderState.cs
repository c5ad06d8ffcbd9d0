using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Settings;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// One order. A stored one has every member; the initial values only serve a grain that has read nothing yet.
/// </summary>
public sealed record OrderState
{
    /// <summary>The cart it was placed from.</summary>
    public CartId Cart { get; init; }

    /// <summary>The version of that cart.</summary>
    public long CartVersion { get; init; }

    /// <summary>Whoever may see it: the bearer of the cart's token, and the user.</summary>
    public CartAccess Owner { get; init; } = new();

    /// <summary>The user; <c>null</c> for a guest. Indexed.</summary>
    public UserId? User { get; init; }

    /// <summary>Lifecycle.</summary>
    public OrderStatus Status { get; init; }

    /// <summary>Money.</summary>
    public PaymentStatus PaymentStatus { get; init; }

    /// <summary>Goods.</summary>
    public FulfilmentStatus FulfilmentStatus { get; init; }

    /// <summary>The number people use. Indexed, unique.</summary>
    public string? Number { get; init; }

    /// <summary>Lines and totals as quoted.</summary>
    public Quote Quote { get; init; } = null!;

    /// <summary>Contact.</summary>
    public Contact Contact { get; init; } = null!;

    /// <summary>Shipping address.</summary>
    public Address ShippingAddress { get; init; } = null!;

    /// <summary>Shipping option.</summary>
    public string ShippingOption { get; init; } = "";

    /// <summary>Language of the buyer.</summary>
    public string Locale { get; init; } = "";

    /// <summary>When it was written. Indexed.</summary>
    public DateTimeOffset PlacedAt { get; init; }

    /// <summary>Until when it may be paid.</summary>
    public DateTimeOffset Deadline { get; init; }

    /// <summary>When the gateway was asked, at the deadline, whether the buyer has approved after all.</summary>
    public DateTimeOffset? LastCallAt { get; init; }

    /// <summary>When it was confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Payment attempts; the first is the placing's own.</summary>
    public ImmutableArray<PaymentAttempt> Attempts { get; init; } = [];

    /// <summary>Why it was refused after it had been written.</summary>
    public Rejection? Refusal { get; init; }

    /// <summary>The attempt whose money is the order's; 0 while none is, and in an order that was stored before this was remembered.</summary>
    public int PaidBy { get; init; }

    /// <summary>Why it was called off.</summary>
    public string? CancelReason { get; init; }

    /// <summary>The command that called it off.</summary>
    public Operation? CancelledBy { get; init; }

    /// <summary>Why a person must look at it: the oldest reason of <see cref="Concerns"/>.</summary>
    public string? NeedsAttention { get; init; }

    /// <summary>All that a person must look at; none in an order that was stored when there was one reason at most.</summary>
    public ImmutableArray<OrderConcern> Concerns { get => field.IsDefault ? [] : field; init; }

    /// <summary>What a person was told of once, so that whoever looked at it is not told again.</summary>
    public ImmutableArray<string> Told { get => field.IsDefault ? [] : field; init; }

    /// <summary>Commands that asked once more to take money after the gateway had declined to.</summary>
    public ImmutableArray<Operation> CaptureRetries { get => field.IsDefault ? [] : field; init; }

    /// <summary>How often the payment was asked for news since there were any.</summary>
    public int MoneyQuestions { get; init; }

    /// <summary>Whether the buyer's account was erased: contact and address go when the order has ended.</summary>
    public bool IsBuyerErased { get; init; }

    /// <summary>Links that were mailed to its guest; <c>null</c> as long as nobody asked for one.</summary>
    public OrderLookups? Lookups { get; init; }

    /// <summary>Since when. Indexed.</summary>
    public DateTimeOffset? AttentionSince { get; init; }

    /// <summary>Declined operations that an order knew of before they were remembered one by one, in <see cref="Told"/>.</summary>
    public int PaymentDeclines { get; init; }

    /// <summary>Refunds, oldest first; none in an order that was stored before there were refunds.</summary>
    public ImmutableArray<OrderRefund> Refunds { get => field.IsDefault ? [] : field; init; }

    /// <summary>Parcels that left, oldest first; none in an order that was stored before there were parcels.</summary>
    public ImmutableArray<Fulfilment> Fulfilments { get => field.IsDefault ? [] : field; init; }

    /// <summary>Returns, oldest first; none in an order that was stored before there were returns.</summary>
    public ImmutableArray<OrderReturn> Returns { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether its money is to be taken now: it is confirmed, and so far on its way as the shop wants it.</summary>
    [JsonIgnore]
    public bool IsCaptureDue => Status == OrderStatus.Confirmed && (Quote.Capture == CaptureMoment.Confirmation || !Fulfilments.IsEmpty);

    /// <summary>Refunds that are given or may be: all but the declined ones.</summary>
    [JsonIgnore]
    public IEnumerable<OrderRefund> RefundsThatCount => Refunds.Where(refund => refund.Status != PaymentOperationStatus.Declined);

    /// <summary>The last attempt.</summary>
    [JsonIgnore]
    public PaymentAttempt Current => Attempts[^1];
}
