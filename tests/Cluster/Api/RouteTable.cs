using Ecommerce.Tests.Unit.Architecture;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>tests/Cluster/Api/routes.txt.</summary>
internal static class RouteTable
{
    public const string File = "tests/Cluster/Api/routes.txt";

    private static readonly string Head = $"""
        # Who may call which route. One line per route of the OpenAPI documents; a route without one fails RouteMatrixTests, which prints the line to add.
        # in = let in (2xx, or refused for what was asked); 401, 403, 404 = refused. mine = the customer whose thing it is, other = another customer;
        # owner, support, warehouse, catalogue = staff in that role. The body is what the route is asked with; $cart, $order, $sku, … are mine.
        # UPDATE_GOLDEN=1 writes what the shop answers today: read the difference, it is who gets in.
        {new RouteRow("#", "", RouteRow.Callers, null)}
        """;

    public static IReadOnlyList<RouteRow> Read() =>
        [.. Repository.Read(File).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(RouteRow.Parse)];

    public static void Write(IEnumerable<RouteRow> rows) =>
        System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), $"{Head}\n{string.Join('\n', rows)}\n");
}
