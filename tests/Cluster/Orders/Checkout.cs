using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>One buyer with a filled cart of goods that no other test sells, and what a test asks about the order made of it.</summary>
public sealed class Checkout
{
    private static readonly CartAccess Buyer = new() { TokenHash = "hash-of-the-cart-token" };

    private readonly ShopCluster _shop;
    private readonly CartView _cart;

    private Checkout(ShopCluster shop, CartView cart, Money total)
    {
        (_shop, _cart, Total) = (shop, cart, total);
        Id = OrderId.Derive(cart.Id, Key);
    }

    /// <summary>The key under which <see cref="Command"/> places.</summary>
    public const string Key = "key-of-the-placing";

    public static OrderAccess Access { get; } = new() { Access = Buyer };

    public Money Total { get; }

    public OrderId Id { get; }

    public PaymentId Payment => PaymentId.Of(Id);

    public IOrderGrain Order => OrderOf(Id);

    /// <summary>Stocks one SKU for each line and puts its quantity into a new cart.</summary>
    public static async Task<Checkout> StartAsync(ShopCluster shop, params (int Stock, int Quantity)[] lines)
    {
        var chosen = new List<CartLine>();
        foreach (var (stock, quantity) in lines) chosen.Add(await StockAsync(shop, stock, quantity));

        var cart = await shop.Grains.GetGrain<ICartGrain>(CartId.New(shop.Clock).Value).CreateAsync(new()
        {
            Owner = Buyer,
            Currency = "KRW",
            Locale = "ko",
            Edit = new()
            {
                Add = [.. chosen],
                Contact = new() { Email = "buyer@example.com" },
                ShippingAddress = new() { Name = "Buyer", Country = "KR", City = "Seoul", Line1 = "1 Sejong-daero" },
                ShippingOption = "standard",
            },
        });
        var quote = await shop.Grains.GetGrain<IQuoteGrain>(0).QuoteAsync(new()
        {
            Currency = "KRW",
            Country = "KR",
            Lines = cart.Value!.Lines,
            ShippingOption = "standard",
        });
        return new(shop, cart.Value, quote.Value!.Total);
    }

    public PlaceOrder Command(string token, string key = Key, string fingerprint = "body") => new()
    {
        Operation = new() { Id = key, Fingerprint = fingerprint },
        Access = Buyer,
        Cart = _cart.Id,
        CartVersion = _cart.Version,
        ExpectedTotal = Total,
        PaymentMethod = token,
    };

    public IOrderGrain OrderOf(OrderId id) => _shop.Grains.GetGrain<IOrderGrain>(id.Value);

    public OrderId IdUnder(string key) => OrderId.Derive(_cart.Id, key);

    /// <summary>Places and runs the authorization, as the API does.</summary>
    public async Task<OrderView> PlaceAsync(string token)
    {
        var step = await Order.PlaceAsync(Command(token));
        Assert.Null(step.Rejection);
        return await RunAsync(step.Value!);
    }

    /// <summary>Pays again with another token.</summary>
    public async Task<OrderView> PayAsync(string token)
    {
        var step = await Order.PayAsync(new() { Operation = new() { Id = $"key-of-{token}" }, Access = Access, PaymentMethod = token });
        Assert.Null(step.Rejection);
        return await RunAsync(step.Value!);
    }

    public Task<Outcome<OrderView>> CancelAsync() =>
        Order.CancelAsync(new() { Operation = new() { Id = "key-of-the-cancel" }, Access = Access, Reason = "changed my mind" });

    public async Task<OrderView> ReadAsync() => (await Order.GetAsync(Access)).Value!;

    public async Task<CartView> ReadCartAsync() => (await _shop.Grains.GetGrain<ICartGrain>(_cart.Id.Value).GetAsync(Buyer)).Value!;

    public async Task<(long Available, long Held, long Committed)> StockAsync(int line = 0)
    {
        var stock = await Sku(line).GetAsync();
        return (stock!.Available, stock.Held, stock.Committed);
    }

    public ValueTask<HoldView?> FindHoldAsync(int line = 0) => Sku(line).FindHoldAsync(HoldIds.Of(_cart.Id, _cart.Version, SkuOf(line)));

    public ValueTask<PaymentView?> ReadPaymentAsync() => _shop.Grains.GetGrain<IPaymentGrain>(Payment.Value).GetAsync();

    public Sku SkuOf(int line) => _cart.Lines[line].Sku;

    /// <summary>Waits for what happens after the answer.</summary>
    public Task<OrderView> UntilAsync(PaymentStatus status) => UntilAsync(order => order.PaymentStatus == status, $"the payment is {status}");

    /// <summary>Waits for what happens after the answer.</summary>
    public Task<OrderView> UntilAsync(OrderStatus status) => UntilAsync(order => order.Status == status, $"the order is {status}");

    /// <summary>Waits until the stock of a line is as given.</summary>
    public Task UntilStockAsync((long Available, long Held, long Committed) stock, int line = 0) =>
        Eventually.IsTrueAsync(async () => await StockAsync(line) == stock, $"the stock is {stock}");

    private async Task<OrderView> UntilAsync(Func<OrderView, bool> condition, string what)
    {
        var order = await ReadAsync();
        await Eventually.IsTrueAsync(async () => condition(order = await ReadAsync()), what);
        return order;
    }

    private async Task<OrderView> RunAsync(PlacingStep step) =>
        (await _shop.Grains.GetGrain<IGatewayGrain>(0).AuthorizeAsync(step.Authorize!)).Value!;

    private ISkuGrain Sku(int line) => _shop.Grains.GetGrain<ISkuGrain>(SkuOf(line).Value);

    private static async Task<CartLine> StockAsync(ShopCluster shop, int stock, int quantity)
    {
        var name = $"p{Guid.NewGuid():N}"[..20];
        var product = ProductId.From($"prd_{name}");
        var created = await shop.Grains.GetGrain<IProductGrain>(product.Value).CreateAsync(CatalogCommands.Create(name));
        Assert.Null(created.Rejection);

        var sku = CatalogCommands.SkuOf(name);
        var adjusted = await shop.Grains.GetGrain<ISkuGrain>(sku.Value).AdjustAsync(new()
        {
            Operation = new() { Id = "op-receipt" },
            Delta = stock,
            Reason = "receipt",
            Actor = "test",
        });
        Assert.Null(adjusted.Rejection);
        return new() { Sku = sku, Product = product, Quantity = quantity };
    }
}
