using Ecommerce.ApiHost;
using Ecommerce.Hosting;

return await ClusterProcess.RunAsync("api", Console.Error, () => ApiProcess.RunAsync(args));
