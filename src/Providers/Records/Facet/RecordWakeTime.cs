namespace Ecommerce.Records.Facet;

/// <summary>When somebody must wake a record's owner.</summary>
internal static class RecordWakeTime
{
    /// <summary>
    /// The earlier of the state's own time and the outbox's. A retry time stands in for the outbox's and for a time that has passed, so that
    /// a failing grain is not woken at every scan, while a time still to come keeps its place.
    /// </summary>
    public static DateTimeOffset? Of(DateTimeOffset? due, bool hasOutbox, DateTimeOffset? retryAt, DateTimeOffset now, TimeSpan retry)
    {
        DateTimeOffset? outbox = hasOutbox ? retryAt ?? now + retry : null;
        var own = due <= now ? retryAt ?? due : due;
        return own is null || outbox < own ? outbox : own;
    }
}
