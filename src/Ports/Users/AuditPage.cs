using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Ports.Users;

/// <summary>A page of ids; <see cref="Next"/> is <c>null</c> on the last one.</summary>
public sealed record AuditPage(IReadOnlyList<AuditEntryId> Ids, AuditCursor? Next);
