using Ecommerce.Tests.Cluster.Records.Postgres;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

[Trait("Category", "Server"), Collection(PostgresCollection.Name)]
public sealed class PostgresCartQueriesTests(PostgresServer server) : CartQueriesContract(new PostgresQueryStore(server));
