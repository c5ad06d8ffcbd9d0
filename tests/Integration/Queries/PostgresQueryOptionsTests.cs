using Ecommerce.Adapters.Postgres;
using Ecommerce.Adapters.Postgres.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

public sealed class PostgresQueryOptionsTests
{
    [Fact]
    public void Validate_OfOptionsWithManyFaults_NamesEachAndNoPassword()
    {
        using var services = new ServiceCollection()
            .AddPostgresQueries(options =>
            {
                options.ConnectionString = "Password=secret";
                options.ReplicaConnectionString = "Password=secret;Nonsense=1";
                options.MaxReplicaLag = TimeSpan.Zero;
                options.StatementTimeout = TimeSpan.Zero;
                options.ConnectTimeout = TimeSpan.FromMilliseconds(10);
                options.MaxConnections = 0;
            })
            .BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<PostgresQueryOptions>>().Value);

        Assert.Equal(
            [
                "Lists from PostgreSQL: ConnectionString must name a host and a database.",
                "Lists from PostgreSQL: ReplicaConnectionString is not a connection string.",
                "Lists from PostgreSQL: MaxReplicaLag must be more than nothing.",
                "Lists from PostgreSQL: StatementTimeout must be a millisecond or more.",
                "Lists from PostgreSQL: ConnectTimeout must be a second or more.",
                "Lists from PostgreSQL: MaxConnections must be 1 or more.",
            ],
            fault.Failures);
    }

    [Fact]
    public void Validate_OfTheSearchesOptionsWithManyFaults_NamesEach()
    {
        using var services = new ServiceCollection()
            .AddPostgresSearch(options =>
                (options.StatementTimeout, options.ConnectTimeout, options.MaxConnections) = (TimeSpan.Zero, TimeSpan.Zero, 0))
            .BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<PostgresSearchOptions>>().Value);

        Assert.Equal(
            [
                "Search in PostgreSQL: ConnectionString must name a host and a database.",
                "Search in PostgreSQL: StatementTimeout must be a millisecond or more.",
                "Search in PostgreSQL: ConnectTimeout must be a second or more.",
                "Search in PostgreSQL: MaxConnections must be 1 or more.",
            ],
            fault.Failures);
    }
}
