using Ecommerce.Sandbox;

return await GatewayProcess.RunAsync(args, Environment.GetEnvironmentVariable, Console.Out, Console.Error);
