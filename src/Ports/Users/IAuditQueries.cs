namespace Ecommerce.Ports.Users;

/// <summary>The audit log, from the indexes of the store that keeps it.</summary>
public interface IAuditQueries
{
    /// <summary>Ids of entries, newest first: at most <see cref="AuditFilter.Limit"/>, and where the list goes on.</summary>
    Task<AuditPage> ListAsync(AuditFilter filter, CancellationToken cancellationToken);
}
