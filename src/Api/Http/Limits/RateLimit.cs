namespace Ecommerce.Api.Http.Limits;

/// <summary>So many requests in any window of this length, per signed-in user, else per address; a whole IPv6 /64 counts as one.</summary>
public sealed class RateLimit
{
    /// <summary>Requests per window; 0 switches the limit off.</summary>
    public int Permits { get; set; }

    /// <summary>Length of the sliding window; a minute by default.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}
