namespace Ecommerce.Tests.Integration.Queries;

public sealed class SqliteStockLevelsTests() : StockLevelsContract(new SqliteQueryStore());
