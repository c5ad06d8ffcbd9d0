using System.Collections.Immutable;

namespace Ecommerce.Grains.Orders;

/// <summary>The links to an order that its guest asked for, and what they were exchanged for.</summary>
public sealed record OrderLookups
{
    /// <summary>When the last link was mailed.</summary>
    public DateTimeOffset MailedAt { get; init; }

    /// <summary>Links that were not used yet, oldest first.</summary>
    public ImmutableArray<LookupEntry> Open { get => field.IsDefault ? [] : field; init; }

    /// <summary>Access tokens that used links were exchanged for, oldest first.</summary>
    public ImmutableArray<LookupEntry> Granted { get => field.IsDefault ? [] : field; init; }
}
