using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ecommerce.Api.Http;

/// <summary>
/// The secret that lets a guest into a cart: 256 random bits, in the header <c>Cart-Token</c> or the cookie <c>cart-token</c>.
/// The shop keeps only its hash.
/// </summary>
public static class CartToken
{
    /// <summary>Name of the header; it wins over the cookie.</summary>
    public const string Header = "Cart-Token";

    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "cart-token";

    private const int MaxLength = 128;

    /// <summary>A fresh token.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The token of a request, or <c>null</c>.</summary>
    public static string? Read(HttpContext context) =>
        context.Request.Headers.TryGetValue(Header, out var header) ? header.ToString() : context.Request.Cookies[Cookie];

    /// <summary>SHA-256 of a token, base64url; <c>null</c> when there is none, or it is too long to be one of ours.</summary>
    public static string? HashOf(string? token) =>
        token is { Length: > 0 and <= MaxLength } ? Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : null;

    /// <summary>Takes the token out of a browser.</summary>
    public static void ClearCookie(HttpContext context) => context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/" });

    /// <summary>Hands the token to a browser, out of reach of its scripts, for 30 days.</summary>
    public static void SetCookie(HttpContext context, string token) =>
        context.Response.Cookies.Append(Cookie, token, new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = TimeSpan.FromDays(30),
        });
}
