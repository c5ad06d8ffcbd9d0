namespace Ecommerce.Api.Payments;

/// <summary>Which time's books to compare.</summary>
public sealed record NewReconciliation
{
    /// <summary>From when on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until before when; at most 31 days later.</summary>
    public required DateTimeOffset Until { get; init; }
}
