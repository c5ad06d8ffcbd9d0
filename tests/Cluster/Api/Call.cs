using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Ecommerce.Contracts.Users;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>Makes requests, and reads what everybody reads of their answers.</summary>
internal static class Call
{
    public static HttpRequestMessage Post(string path, object body) => new(HttpMethod.Post, path) { Content = JsonContent.Create(body) };

    /// <summary>A request of whoever has this token; <c>null</c> is a guest. A fresh key goes along, since many commands want one.</summary>
    public static HttpRequestMessage By(Person? person, string method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (person is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {person.Token}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", $"key-{Guid.NewGuid():N}");
        return request;
    }

    /// <summary>The user and access token of a sign-in.</summary>
    public static async Task<(UserId User, string Token)> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, text);
        var token = JsonDocument.Parse(text).RootElement.GetProperty("accessToken").GetString()!;
        var claims = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        claims = claims.PadRight((claims.Length + 3) / 4 * 4, '=');
        return (UserId.From(JsonDocument.Parse(Convert.FromBase64String(claims)).RootElement.GetProperty("sub").GetString()!), token);
    }
}
