using System.Net;
using System.Text.Json;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>What a client has after signing in or refreshing.</summary>
public sealed record SignedIn(string Email, string AccessToken, string Cookie)
{
    public (string Name, string Value) Bearer => ("Authorization", $"Bearer {AccessToken}");

    public static async Task<SignedIn> ReadAsync(string email, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {text}");
        return new(email, JsonDocument.Parse(text).RootElement.GetProperty("accessToken").GetString()!, CookieOf(response));
    }

    /// <summary>Name and value of the refresh cookie that an answer sets.</summary>
    public static string CookieOf(HttpResponseMessage response) =>
        response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("refresh=", StringComparison.Ordinal)).Split(';')[0];
}
