namespace Ecommerce.Api.Http;

/// <summary>Tags of health checks: which question they take part in.</summary>
public static class HealthTags
{
    /// <summary>Must have been healthy once before the process counts as started.</summary>
    public const string Startup = "startup";

    /// <summary>Must be healthy for the process to get requests: hard dependencies only, never search or notifications.</summary>
    public const string Ready = "ready";
}
