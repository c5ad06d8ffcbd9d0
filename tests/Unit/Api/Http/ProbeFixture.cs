using System.Text;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

/// <summary>One probe for all tests that only send requests.</summary>
public sealed class ProbeFixture : IAsyncLifetime
{
    private ApiProbe? _probe;

    public HttpClient Client => _probe!.Client;

    public async ValueTask InitializeAsync() => _probe = await ApiProbe.StartAsync(Map);

    public ValueTask DisposeAsync() => _probe!.DisposeAsync();

    public Task<HttpResponseMessage> PostAsync(string path, string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return SendAsync(request, headers);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), headers);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    private static void Map(WebApplication app)
    {
        var open = app.MapArea("orders").AllowGuests();
        open.MapPost("/body", (ProbeBody body) => TypedResults.Ok(body));
        open.MapPost("/free-text", (ProbeBody body) => TypedResults.Ok(body)).RefuseCardNumbers();
        open.MapPost("/keyed", (IdempotencyKey key) => TypedResults.Ok(key.For("probe").Id)).RequireIdempotencyKey();
        open.MapPost("/optional-key", (IdempotencyKey key) => TypedResults.Ok(key.Value ?? "none")).AllowIdempotencyKey();
        open.MapPost("/conditional", (IfMatch ifMatch) => TypedResults.Ok(ifMatch.Revision!.Value)).RequireIfMatch();
        open.MapGet("/tagged", (HttpContext context) => context.IsNotModified(17) ? TypedResults.StatusCode(304) : Results.Ok("seventeen"));
        open.MapGet("/list", IResult ([AsParameters] PageQuery query) =>
            query.TryRead(2, PageQuery.StoreDefault, out var page, out var refusal)
                ? TypedResults.Ok(Page<ProbeBody>.Of([], page, page.After is null ? Cursor.Of("a", "b") : null))
                : refusal);
        open.MapGet("/refused", () => Answers.Refuse(Rejection.Of(Problems.InsufficientStock).With("available", "2").With("total", "1999 KRW").With("sku", "007")));
        open.MapGet("/lost", string () => throw new TimeoutException("secret host name"));
        open.MapGet("/broken", string () => throw new InvalidOperationException("secret detail"));
        open.MapGet("/by-id/{cart}", (Contracts.Carts.CartId cart) => TypedResults.Ok(cart.Value));
        open.MapGet("/caller", (Caller caller) => TypedResults.Ok(caller.ScopeOf("probe")));
        app.MapArea("users").RequireUser().MapGet("/signed-in", () => TypedResults.Ok("in"));
        app.MapArea("admin").RequirePermission(Permissions.OpsRead).MapGet("/ops", () => TypedResults.Ok("in"));
        app.MapGet("/silent", () => TypedResults.Ok("nobody said who may call this"));
    }
}
