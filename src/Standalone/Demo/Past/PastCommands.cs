using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Users;
using Ecommerce.Records;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>What buyers and staff do to one order of the past, by the same calls that the API makes for them.</summary>
internal sealed class PastCommands
{
    private const string Visa = "pm_card_visa";

    private readonly IGrainFactory _grains;
    private readonly PastOrder _order;
    private readonly PastStaff _staff;
    private readonly CartAccess _buyer;
    private readonly CartId _cart;

    public PastCommands(IGrainFactory grains, PastOrder order, UserId customer, PastStaff staff)
    {
        (_grains, _order, _staff) = (grains, order, staff);
        _buyer = order.IsGuest ? new() { TokenHash = CartToken.HashOf(CartToken.New()) } : new() { User = customer };
        _cart = CartId.From(IdText.Derive(CartId.Prefix, "demo", order.At.ToString("O"), $"{order.Number}"));
        Id = OrderId.Derive(_cart, Key("place"));
    }

    public OrderId Id { get; }

    private OrderAccess Buyer => new() { Access = _buyer };

    private IOrderGrain Grain => _grains.GetGrain<IOrderGrain>(Id.Value);

    /// <summary>Fills a cart and orders it; the answer is the order, or nothing where it is to be refused.</summary>
    public async Task<OrderView?> PlaceAsync(string method = Visa)
    {
        var cart = _grains.GetGrain<ICartGrain>(_cart.Value);
        var made = Accepted(await cart.CreateAsync(new()
        {
            Owner = _buyer,
            Currency = _order.Customer.Currency,
            Locale = _order.Customer.Locale,
            Edit = new()
            {
                Add = [.. _order.Lines.Select(line => new CartLine { Sku = Sku.From(line.Sku), Product = DemoShop.IdOf(line.Slug), Quantity = line.Quantity })],
                Contact = new() { Email = _order.Customer.Email, Phone = _order.Customer.Phone ?? "" },
                ShippingAddress = _order.Customer.ToAddress(),
                ShippingOption = _order.Shipping,
            },
        }));
        if (_order.Coupon is { } code)
            made = Accepted(await cart.ChangeAsync(new() { Operation = Operation("coupon"), Access = _buyer, Edit = new() { AddCoupon = code } }));
        var quote = Accepted(await _grains.GetGrain<IQuoteGrain>(0).QuoteAsync(new()
        {
            Currency = made.Currency,
            Country = _order.Customer.Country,
            Lines = made.Lines,
            ShippingOption = made.ShippingOption,
            Coupons = made.Coupons,
        }));
        var placed = await Grain.PlaceAsync(new()
        {
            Operation = Operation("place"),
            Access = _buyer,
            Cart = _cart,
            CartVersion = made.Version,
            ExpectedTotal = quote.Total,
            PaymentMethod = method,
        });
        if (_order.Story == OrderStory.Refused && placed.Rejection is not null) return null;
        return await AuthorizeAsync(Accepted(placed));
    }

    /// <summary>Another card.</summary>
    public async Task<OrderView> PayAsync() =>
        await AuthorizeAsync(Accepted(await Grain.PayAsync(new() { Operation = Operation("pay"), Access = Buyer, PaymentMethod = Visa })));

    public async Task<OrderView> CancelAsync(bool byStaff, string reason) =>
        Accepted(await Grain.CancelAsync(new() { Operation = Operation("cancel"), Access = byStaff ? _staff.Support : Buyer, Reason = reason }));

    /// <summary>A parcel with these lines, or with all that is left.</summary>
    public async Task<OrderView> ShipAsync(int parcel, params ImmutableArray<LineQuantity> lines) => Accepted(await Grain.FulfilAsync(new()
    {
        Operation = Operation($"ship-{parcel}"),
        Access = _staff.Warehouse,
        Lines = lines,
        Carrier = _order.Shipping == "express" ? "Example Express" : "Example Post",
        TrackingNumber = $"EX{_order.Number:00000}{parcel}",
    }));

    /// <summary>The first line as a parcel of its own.</summary>
    public Task<OrderView> ShipFirstLineAsync() => ShipAsync(1, FirstLine);

    public async Task<OrderView> RefundAsync(string reason, ImmutableArray<LineQuantity> lines, ReturnId? back = null) => Accepted(await Grain.RefundAsync(new()
    {
        Operation = Operation("refund"),
        Access = _staff.Support,
        Scope = new() { Lines = lines, Return = back },
        Reason = reason,
    }));

    /// <summary>One unit of the first line.</summary>
    public Task<OrderView> RefundOneAsync(string reason) => RefundAsync(reason, [new() { Sku = FirstLine.Sku, Quantity = 1 }]);

    public async Task<OrderView> RequestReturnAsync(string reason) =>
        Accepted(await Grain.RequestReturnAsync(new() { Operation = Operation("return"), Access = Buyer, Lines = [FirstLine], Reason = reason }));

    public async Task<OrderView> MoveReturnAsync(ReturnStatus to, string note, bool byBuyer = false) => Accepted(await Grain.MoveReturnAsync(new()
    {
        Operation = Operation($"return-{to}"),
        Access = byBuyer ? Buyer : _staff.Support,
        Return = Return,
        To = to,
        Note = note,
    }));

    /// <summary>What came back: all of it good, but for one unit where there are two.</summary>
    public async Task<OrderView> ReceiveReturnAsync() => Accepted(await Grain.ReceiveReturnAsync(new()
    {
        Operation = Operation("return-receipt"),
        Access = _staff.Warehouse,
        Return = Return,
        Lines = [new() { Sku = FirstLine.Sku, Quantity = FirstLine.Quantity, Good = 1, Damaged = FirstLine.Quantity - 1 }],
    }));

    public Task<OrderView> RefundReturnAsync() => RefundAsync("came back", [], Return);

    /// <summary>What the scanner does when the order is due.</summary>
    public Task WakeAsync() => _grains.GetGrain<IRecordGrain>(Grain.GetGrainId()).WakeAsync();

    /// <summary>The order as staff sees it; nothing where its placing left nothing behind.</summary>
    public async Task<OrderView?> GetAsync() => (await Grain.GetAsync(_staff.Support)).Value;

    private LineQuantity FirstLine => new() { Sku = Sku.From(_order.Lines[0].Sku), Quantity = _order.Lines[0].Quantity };

    private ReturnId Return => ReturnId.Derive(Id, Key("return"));

    private async Task<OrderView> AuthorizeAsync(PlacingStep step) =>
        Accepted(await _grains.GetGrain<IGatewayGrain>(0).AuthorizeAsync(step.Authorize!));

    private string Key(string what) => $"demo:{_order.Number}:{what}";

    private Operation Operation(string what) => new() { Id = Key(what) };

    private T Accepted<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Value is { } value && outcome.Rejection is null
            ? value
            : throw new InvalidOperationException($"Order {_order.Number} of the past ({_order.Story}) was refused: {outcome.Rejection?.Code} {outcome.Rejection?.Detail}");
}
