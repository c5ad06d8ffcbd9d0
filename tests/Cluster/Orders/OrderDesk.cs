using System.Text.Json.Nodes;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>One order, asked about over HTTP by its buyer, by staff and by strangers. A path is relative to the order.</summary>
public sealed class OrderDesk(FaultyShop shop, OrderId id, string cartToken)
{
    public const string StaffId = "usr_staff";

    public OrderId Id => id;

    public PaymentId Payment => PaymentId.Of(id);

    /// <summary>The order as its buyer reads it.</summary>
    public async Task<JsonNode> ReadAsync() => (await BuyerAsync(HttpMethod.Get, "")).Body;

    public Task<(int Status, JsonNode Body, bool IsReplay)> BuyerAsync(HttpMethod method, string path, object? body = null, string? key = null) =>
        SendAsync(method, $"/api/orders/{id}{path}", body, key, ("Cart-Token", cartToken));

    public Task<(int Status, JsonNode Body, bool IsReplay)> StaffAsync(HttpMethod method, string path, object? body = null, string? key = null) =>
        SendAsync(method, $"/api/admin/orders/{id}{path}", body, key, (StaffAuthentication.Header, StaffId));

    /// <summary>Somebody who is signed in, may nothing and owns nothing.</summary>
    public Task<(int Status, JsonNode Body, bool IsReplay)> StrangerAsync(HttpMethod method, string path, object? body = null, bool asStaff = false) =>
        SendAsync(method, $"/api/{(asStaff ? "admin/" : "")}orders/{id}{path}", body, "key-of-a-stranger", (StaffAuthentication.Header, StaffAuthentication.Buyer));

    /// <summary>What staff did, which must succeed; then all that follows from it happens.</summary>
    public async Task<JsonNode> DoneAsync(string path, object body, string key, int expected = 201)
    {
        var (status, answer, _) = await StaffAsync(HttpMethod.Post, path, body, key);
        Assert.True(status == expected, answer.ToJsonString());
        await shop.SettleAsync();
        return answer;
    }

    private async Task<(int Status, JsonNode Body, bool IsReplay)> SendAsync(
        HttpMethod method, string path, object? body, string? key, params (string Name, string Value)[] headers)
    {
        if (key is not null) headers = [.. headers, ("Idempotency-Key", key)];
        var (status, text, isReplay) = await shop.SendAsync(new(method, path, body is null ? null : Exchange.Text(body), headers));
        return (status, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!, isReplay);
    }
}
