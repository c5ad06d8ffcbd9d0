using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ecommerce.Tests.Load;

/// <summary>What the buyers were told, to be compared with what the shop says in the end.</summary>
internal sealed class Books
{
    private const int MaxSkus = 20;
    private const int Readers = 16;
    private const int Scarce = 500;
    private const long Plenty = 10_000_000;

    /// <summary>How long work behind the answers may take to end.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    private readonly ShopClient _shop;
    private readonly Dictionary<string, StockLevels> _before;
    private readonly ConcurrentDictionary<string, long> _sold = new();
    private readonly ConcurrentQueue<(string Order, string Token)> _orders = new();
    private readonly Lazy<Task<string>> _scarce;

    private Books(ShopClient shop, Dictionary<string, StockLevels> before)
    {
        _shop = shop;
        _before = before;
        Skus = [.. before.Keys];
        _scarce = new(StockScarceAsync);
    }

    /// <summary>The SKUs that are bought.</summary>
    public IReadOnlyList<string> Skus { get; }

    /// <summary>Orders that were answered with 201.</summary>
    public int Orders => _orders.Count;

    /// <summary>Picks the SKUs, one per product, fills their stock so that it cannot run out, and notes the counters.</summary>
    public static async Task<Books> OpenAsync(ShopClient shop)
    {
        var staff = await Staff.SignInAsync(shop);
        var products = (await shop.GetJsonAsync("api/products?limit=100&currency=KRW&locale=en")).GetProperty("items");
        var skus = products.EnumerateArray().Select(product => product.GetProperty("skus")[0].GetString()!).Take(MaxSkus).ToList();
        if (skus.Count < 2)
            throw new InvalidOperationException("The shop has fewer than two products: it needs the demo data.");

        var before = new Dictionary<string, StockLevels>();
        foreach (var sku in skus)
        {
            if ((await staff.GetLevelsAsync(sku)).Available < Plenty)
                await staff.AddStockAsync(sku, Plenty);
            before[sku] = await staff.GetLevelsAsync(sku);
        }

        return new(shop, before);
    }

    /// <summary>A SKU of which there are few: made when somebody wants it.</summary>
    public Task<string> ScarceAsync() => _scarce.Value;

    /// <summary>Notes an order that was answered with 201.</summary>
    public void Sold(string order, string token, Basket basket)
    {
        _orders.Enqueue((order, token));
        foreach (var line in basket.Lines)
            _sold.AddOrUpdate(line.Sku, line.Quantity, (_, units) => units + line.Quantity);
    }

    /// <summary>Compares; the answer is what is wrong, nothing when the books are right.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(Uri? ledger)
    {
        var staff = await Staff.SignInAsync(_shop);
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            List<string> faults = [.. await CheckStockAsync(staff), .. await CheckOrdersAsync(ledger)];
            if (faults.Count == 0 || Stopwatch.GetElapsedTime(started) > Settling)
                return faults;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<List<string>> CheckStockAsync(Staff staff)
    {
        var faults = new List<string>();
        foreach (var (sku, before) in _before)
        {
            var after = await staff.GetLevelsAsync(sku);
            var sold = _sold.GetValueOrDefault(sku);
            var gone = before.Available - after.Available;
            var committedOrShipped = after.Committed - before.Committed + before.OnHand - after.OnHand;
            if (gone != sold || committedOrShipped != sold || after.Held != before.Held)
                faults.Add($"{sku}: {sold} sold, {gone} fewer available, {committedOrShipped} committed or shipped, {after.Held - before.Held} more held");
        }

        return faults;
    }

    /// <summary>Every order, its payment, and what the gateway has of it.</summary>
    private async Task<IReadOnlyCollection<string>> CheckOrdersAsync(Uri? address)
    {
        var faults = new ConcurrentQueue<string>();
        var ledger = address is null ? null : await GatewayLedger.ReadAsync(address);
        await Parallel.ForEachAsync(_orders, new ParallelOptions { MaxDegreeOfParallelism = Readers }, async (sold, _) =>
        {
            try
            {
                var order = await _shop.GetJsonAsync($"api/orders/{sold.Order}", ("Cart-Token", sold.Token));
                var payment = await _shop.GetJsonAsync($"api/payments/{sold.Order.Replace("ord_", "pay_", StringComparison.Ordinal)}", ("Cart-Token", sold.Token));
                foreach (var fault in OrderFaults.Of(order, payment, ledger))
                    faults.Enqueue(fault);
            }
            catch (UnexpectedAnswerException answer)
            {
                faults.Enqueue($"{sold.Order} was confirmed and now answers {answer.Message}");
            }
        });
        return faults;
    }

    private async Task<string> StockScarceAsync()
    {
        var sku = $"CROWD-{Guid.NewGuid():N}"[..16].ToUpperInvariant();
        var staff = await Staff.SignInAsync(_shop);
        await staff.CreateProductAsync(sku);
        await staff.AddStockAsync(sku, Scarce);
        _before[sku] = await staff.GetLevelsAsync(sku);
        return sku;
    }
}
