namespace Ecommerce.Tests.Integration.Queries;

public sealed class SqlitePromotionQueriesTests() : PromotionQueriesContract(new SqliteQueryStore());
