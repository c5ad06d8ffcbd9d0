using Orleans.Concurrency;

namespace Ecommerce.Contracts.Users.Audit;

/// <summary>
/// One action of staff, under an <see cref="AuditEntryId"/>. It is begun before the action, so that an action that took effect always has its
/// entry, and ended after it; an entry without an end says that nobody knows. Nothing changes or removes an entry that has ended.
/// </summary>
[Alias("users.IAuditEntryGrain")]
public interface IAuditEntryGrain : IGrainWithStringKey
{
    /// <summary>Writes what is about to happen. Repeated: nothing happens.</summary>
    [Alias("Begin")]
    Task BeginAsync(AuditIntent intent);

    /// <summary>Writes what became of it. Nothing happens when that is known, or when it was never begun.</summary>
    [Alias("End")]
    Task EndAsync(AuditResult result);

    /// <summary>The entry, or <c>null</c>. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<AuditEntry?> GetAsync();
}
