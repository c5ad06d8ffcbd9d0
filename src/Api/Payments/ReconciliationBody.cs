namespace Ecommerce.Api.Payments;

/// <summary>What comparing the gateway's books with the shop's has found.</summary>
public sealed record ReconciliationBody
{
    /// <summary>From when on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until before when.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Charges that were compared.</summary>
    public required int Charges { get; init; }

    /// <summary>Orders that count as paid and were looked for.</summary>
    public required int Orders { get; init; }

    /// <summary>Payments that were left out since something of them is still under way.</summary>
    public required int UnderWay { get; init; }

    /// <summary>What differs.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }
}
