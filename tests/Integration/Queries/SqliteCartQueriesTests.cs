namespace Ecommerce.Tests.Integration.Queries;

public sealed class SqliteCartQueriesTests() : CartQueriesContract(new SqliteQueryStore());
