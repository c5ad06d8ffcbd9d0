using Ecommerce.Hosting;
using Ecommerce.Silo;

return await ClusterProcess.RunAsync("silo", Console.Error, () => SiloProcess.RunAsync(args));
