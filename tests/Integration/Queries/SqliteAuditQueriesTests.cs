namespace Ecommerce.Tests.Integration.Queries;

public sealed class SqliteAuditQueriesTests() : AuditQueriesContract(new SqliteQueryStore());
