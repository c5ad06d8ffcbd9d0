using Ecommerce.Contracts.Users.Audit;

namespace Ecommerce.Ports.Users;

/// <summary>A place in the log: the last entry's time and id.</summary>
public sealed record AuditCursor(DateTimeOffset At, AuditEntryId Id);
