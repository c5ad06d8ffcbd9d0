using System.Collections.Immutable;
using Ecommerce.Api.Catalog;
using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Access;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;
using Microsoft.AspNetCore.Http.HttpResults;
using CartAnswer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Ecommerce.Api.Carts.CartBody>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Ecommerce.Api.Carts;

/// <summary>The cart area. Whoever has neither the cart's token nor its user is answered 404, as for a cart that is not there.</summary>
internal static class CartEndpoints
{
    public static void MapCarts(this IEndpointRouteBuilder routes)
    {
        var carts = routes.MapArea("cart").AllowGuests();
        carts.MapPost("/", CreateAsync).RefuseErased().RefuseCardNumbers().WithSummary("Makes a cart, empty or with everything at once.")
            .WithDescription("The answer carries a guest's token, also as a cookie: send it as header `Cart-Token`. "
                + "Example: `{\"currency\":\"KRW\",\"lines\":[{\"sku\":\"…\",\"quantity\":1}]}`");
        carts.MapAccountCarts();
        carts.MapGet("/{id}", GetAsync).WithSummary("The cart with what it costs now.");
        carts.MapPatch("/{id}", PatchAsync).RefuseCardNumbers().AllowIdempotencyKey().AllowIfMatch()
            .WithSummary("Changes currency, language, contact, address or shipping option.");
        carts.MapPost("/{id}/lines", AddLineAsync).AllowIdempotencyKey().AllowIfMatch().WithSummary("Adds units; summed with what is there.");
        carts.MapPatch("/{id}/lines/{sku}", SetQuantityAsync).AllowIdempotencyKey().AllowIfMatch().WithSummary("Sets a line's quantity; 0 removes it.");
        carts.MapPost("/{id}/saved-lines/{sku}", RestoreAsync).AllowIdempotencyKey().AllowIfMatch().WithSummary("Brings a line back that was kept for later.");
        carts.MapDelete("/{id}/saved-lines/{sku}", ForgetAsync).AllowIdempotencyKey().AllowIfMatch().WithSummary("Forgets a line that was kept for later.");
        carts.MapDelete("/{id}/lines/{sku}", RemoveLineAsync).AllowIdempotencyKey().AllowIfMatch().WithSummary("Removes a line.");
        carts.MapPut("/{id}/contact", PutContactAsync).RefuseCardNumbers().AllowIdempotencyKey().AllowIfMatch().WithSummary("Sets the contact.");
        carts.MapPut("/{id}/shipping-address", PutAddressAsync).RefuseCardNumbers().AllowIdempotencyKey().AllowIfMatch()
            .WithSummary("Sets the shipping address.");
        carts.MapGet("/{id}/shipping-options", GetShippingOptionsAsync).WithSummary("What can be chosen for this cart and destination.");
        carts.MapPost("/{id}/coupons/{code}", AddCouponAsync).AllowIdempotencyKey().AllowIfMatch()
            .WithSummary("Adds a code, if it counts for this cart.").ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        carts.MapDelete("/{id}/coupons/{code}", RemoveCouponAsync).AllowIdempotencyKey().AllowIfMatch().WithSummary("Takes a code out.");
        carts.MapPut("/{id}/shipping-option", PutShippingOptionAsync).AllowIdempotencyKey().AllowIfMatch().WithSummary("Chooses how to deliver.");
        carts.MapReservations();
    }

    private static async Task<Results<Created<CartBody>, ProblemHttpResult>> CreateAsync(
        NewCart body, Caller caller, HttpContext context, CartDesk desk, SkuDirectory skus, TimeProvider clock)
    {
        var check = new Validate();
        if (body.Currency is not null) check.Currency("/currency", body.Currency);
        if (body.Locale is not null) check.Locale("/locale", body.Locale);
        CartBodies.Check(check, body.Contact, "/contact");
        CartBodies.Check(check, body.ShippingAddress, "/shippingAddress");
        check.Count("/lines", body.Lines?.Count ?? 0, 0, 100);
        if (check.Refusal is { } invalid) return invalid;

        var lines = await LinesAsync(body.Lines ?? [], skus);
        if (lines.Rejection is { } unknown) return Answers.Refuse(unknown);

        // A cart of somebody signed in has no token: it would open the cart to the next person at the same browser.
        var token = caller.User is null ? CartToken.New() : null;
        var created = await desk.CreateAsync(CartId.New(clock), new()
        {
            Owner = new() { TokenHash = CartToken.HashOf(token), User = caller.User },
            Currency = body.Currency,
            Locale = body.Locale ?? Locale(context),
            Edit = new()
            {
                Add = lines.Value,
                Contact = body.Contact is { } contact ? CartBodies.ToContract(contact) : null,
                ShippingAddress = body.ShippingAddress is { } address ? CartBodies.ToContract(address) : null,
                ShippingOption = body.ShippingOption,
            },
        }, context.RequestAborted);
        if (created.Rejection is { } refused) return Answers.Refuse(refused);

        var priced = created.Value!;
        if (token is not null) CartToken.SetCookie(context, token);
        context.SetEtag(priced.Cart.Version);
        return TypedResults.Created($"/api/cart/{priced.Cart.Id}", CartBodies.Cart(priced, token));
    }

    private static async Task<CartAnswer> GetAsync(
        CartId id, Caller caller, HttpContext context, CartDesk desk)
    {
        var found = await desk.GetAsync(id, caller.CartAccess, context.RequestAborted);
        if (found.Rejection is { } refused) return Answers.Refuse(refused);
        context.SetEtag(found.Value!.Cart.Version);
        return TypedResults.Ok(CartBodies.Cart(found.Value));
    }

    private static async Task<CartAnswer> PatchAsync(
        CartId id, CartPatch body, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk)
    {
        var check = new Validate();
        if (body.Currency is not null) check.Currency("/currency", body.Currency);
        if (body.Locale is not null) check.Locale("/locale", body.Locale);
        CartBodies.Check(check, body.Contact, "/contact");
        CartBodies.Check(check, body.ShippingAddress, "/shippingAddress");
        if (check.Refusal is { } invalid) return invalid;

        var edit = new CartEdit
        {
            Currency = body.Currency,
            Locale = body.Locale,
            Contact = body.Contact is { } contact ? CartBodies.ToContract(contact) : null,
            ShippingAddress = body.ShippingAddress is { } address ? CartBodies.ToContract(address) : null,
            ShippingOption = body.ShippingOption,
        };
        var operation = key.For(caller.ScopeOf("cart.patch"), body, CartsJson.Default.CartPatch);
        return await ChangeAsync(desk, context, id, caller, operation, match, edit);
    }

    private static async Task<CartAnswer> AddLineAsync(
        CartId id, NewLine body, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk, SkuDirectory skus)
    {
        var lines = await LinesAsync([body], skus);
        if (lines.Rejection is { } unknown) return Answers.Refuse(unknown);
        var operation = key.For(caller.ScopeOf("cart.add"), body, CartsJson.Default.NewLine);
        return await ChangeAsync(desk, context, id, caller, operation, match, new() { Add = lines.Value });
    }

    private static Task<CartAnswer> SetQuantityAsync(
        CartId id, string sku, LineQuantity body, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk) =>
        ChangeAsync(desk, context, id, caller, key.For(caller.ScopeOf($"cart.set:{sku}"), body, CartsJson.Default.LineQuantity), match, Quantity(sku, body.Quantity));

    private static Task<CartAnswer> RemoveLineAsync(
        CartId id, string sku, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk) =>
        ChangeAsync(desk, context, id, caller, key.For(caller.ScopeOf($"cart.remove:{sku}")), match, Quantity(sku, 0));

    private static Task<CartAnswer> RestoreAsync(
        CartId id, Sku sku, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk) =>
        ChangeAsync(desk, context, id, caller, key.For(caller.ScopeOf($"cart.restore:{sku}")), match, new() { Restore = sku });

    private static Task<CartAnswer> ForgetAsync(
        CartId id, Sku sku, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk) =>
        ChangeAsync(desk, context, id, caller, key.For(caller.ScopeOf($"cart.forget:{sku}")), match, new() { Forget = sku });

    private static async Task<CartAnswer> PutContactAsync(
        CartId id, ContactBody body, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk)
    {
        var check = new Validate();
        CartBodies.Check(check, body, "");
        if (check.Refusal is { } invalid) return invalid;
        var operation = key.For(caller.ScopeOf("cart.contact"), body, CartsJson.Default.ContactBody);
        return await ChangeAsync(desk, context, id, caller, operation, match, new() { Contact = CartBodies.ToContract(body) });
    }

    private static async Task<CartAnswer> PutAddressAsync(
        CartId id, AddressBody body, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk)
    {
        var check = new Validate();
        CartBodies.Check(check, body, "");
        if (check.Refusal is { } invalid) return invalid;
        var operation = key.For(caller.ScopeOf("cart.address"), body, CartsJson.Default.AddressBody);
        return await ChangeAsync(desk, context, id, caller, operation, match, new() { ShippingAddress = CartBodies.ToContract(body) });
    }

    private static async Task<Results<Ok<IReadOnlyList<ShippingOptionBody>>, ProblemHttpResult>> GetShippingOptionsAsync(
        CartId id, Caller caller, CartDesk desk, CancellationToken aborted)
    {
        var found = await desk.GetAsync(id, caller.CartAccess, aborted);
        if (found.Rejection is { } refused) return Answers.Refuse(refused);
        return found.Value!.Quote is null
            ? Answers.Refuse(found.Value.Problem!)
            : TypedResults.Ok(CartBodies.Cart(found.Value).ShippingOptions);
    }

    private static Task<CartAnswer> PutShippingOptionAsync(
        CartId id, ShippingChoice body, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk) =>
        ChangeAsync(
            desk, context, id, caller, key.For(caller.ScopeOf("cart.shipping"), body, CartsJson.Default.ShippingChoice), match,
            new() { ShippingOption = body.ShippingOption });

    private static Task<CartAnswer> AddCouponAsync(
        CartId id, CouponCode code, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk)
    {
        var change = Change(caller, key.For(caller.ScopeOf($"cart.coupon:{code}")), match, new() { AddCoupon = code });
        return AnswerAsync(context, desk.AddCouponAsync(id, change, code, context.RequestAborted));
    }

    private static Task<CartAnswer> RemoveCouponAsync(
        CartId id, CouponCode code, Caller caller, IdempotencyKey key, IfMatch match, HttpContext context, CartDesk desk) =>
        ChangeAsync(desk, context, id, caller, key.For(caller.ScopeOf($"cart.coupon-out:{code}")), match, new() { RemoveCoupon = code });

    private static Task<CartAnswer> ChangeAsync(
        CartDesk desk, HttpContext context, CartId id, Caller caller, Operation operation, IfMatch match, CartEdit edit) =>
        AnswerAsync(context, desk.ChangeAsync(id, Change(caller, operation, match, edit), context.RequestAborted));

    private static ChangeCart Change(Caller caller, Operation operation, IfMatch match, CartEdit edit) => new()
    {
        Access = caller.CartAccess,
        // Without a key no client will ever repeat this command, so nothing is remembered of it.
        Operation = operation.Fingerprint.Length == 0 ? null : operation,
        ExpectedVersion = match.Revision,
        Edit = edit,
    };

    private static async Task<CartAnswer> AnswerAsync(HttpContext context, Task<Outcome<PricedCart>> change)
    {
        var changed = await change;
        context.MarkReplay(changed);
        if (changed.Rejection is { } refused) return Answers.Refuse(refused);
        context.SetEtag(changed.Value!.Cart.Version);
        return TypedResults.Ok(CartBodies.Cart(changed.Value));
    }

    private static CartEdit Quantity(string sku, int quantity) => new() { SetQuantity = ImmutableSortedDictionary<string, int>.Empty.Add(sku, quantity) };

    private static async Task<Outcome<ImmutableArray<CartLine>>> LinesAsync(IReadOnlyList<NewLine> asked, SkuDirectory skus)
    {
        var lines = ImmutableArray.CreateBuilder<CartLine>(asked.Count);
        var products = await skus.FindAllAsync([.. asked.Select(line => Sku.From(line.Sku))]);
        for (var i = 0; i < asked.Count; i++)
        {
            if (products[i] is not { } product) return Rejection.Of(Problems.SkuUnknown).With("sku", asked[i].Sku);
            lines.Add(new() { Sku = Sku.From(asked[i].Sku), Product = product, Quantity = asked[i].Quantity });
        }

        return lines.ToImmutable();
    }

    internal static string Locale(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().StartsWith("ko", StringComparison.OrdinalIgnoreCase) ? "ko" : "en";
}
