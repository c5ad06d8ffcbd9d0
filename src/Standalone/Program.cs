using Ecommerce.Standalone;

return await Shop.RunAsync(args, new Screen(Console.Out, Console.Error));
