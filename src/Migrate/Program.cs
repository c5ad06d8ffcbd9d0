using Ecommerce.Hosting;
using Ecommerce.Migrate;
using Microsoft.Extensions.Configuration;

return await ClusterProcess.RunAsync("migrate", Console.Error, async () =>
{
    var settings = new Settings(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build());
    var cluster = settings.Database("Cluster", "the PostgreSQL database in which silos find each other");
    var shop = settings.Database("Shop", "the PostgreSQL database of the records");
    settings.ThrowIfWrong();
    await Migration.RunAsync(cluster, shop, Console.Out, CancellationToken.None);
});
