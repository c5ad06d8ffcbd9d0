using Ecommerce.Tests.Cluster.Records.Postgres;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>One server for all lists from PostgreSQL; each test has a schema of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "Postgres";
}
