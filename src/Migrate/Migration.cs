using DbUp;
using DbUp.Engine.Output;

namespace Ecommerce.Migrate;

/// <summary>
/// Brings the databases of a cluster up to date, as a role that owns their tables; the processes of the shop only check what they find. Scripts
/// are numbered and run once each; whatever is there already is left alone.
/// </summary>
internal static class Migration
{
    public static async Task RunAsync(string cluster, string shop, TextWriter output, CancellationToken cancellationToken)
    {
        await using (await MigrationLock.TakeAsync(cluster, cancellationToken))
        {
            var run = RunScripts(cluster);
            await output.WriteLineAsync(run.Count == 0 ? "membership: up to date" : $"membership: {string.Join(", ", run)}");
        }

        await using (await MigrationLock.TakeAsync(shop, cancellationToken))
        {
            await RecordTables.CreateAsync(shop, cancellationToken);
            await SearchTables.CreateAsync(shop, cancellationToken);
            await output.WriteLineAsync("records and search: up to date");
        }
    }

    private static List<string> RunScripts(string connection)
    {
        var upgrade = DeployChanges.To.PostgresqlDatabase(connection)
            .WithScriptsEmbeddedInAssembly(typeof(Migration).Assembly)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build();
        var result = upgrade.PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new InvalidOperationException($"Script {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
    }
}
