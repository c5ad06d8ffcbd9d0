namespace Ecommerce.Api.Users.Sessions;

/// <summary>
/// The cookie that carries the refresh token, out of reach of scripts and of other sites. Over plain HTTP, which is for development only, a
/// browser would drop a Secure cookie, so there it has another name and no such flag; in production it never does without.
/// </summary>
internal sealed class RefreshCookie(IHostEnvironment environment, TimeProvider clock)
{
    public const string SecureName = "__Host-refresh";
    public const string PlainName = "refresh";

    public string? Read(HttpContext context) => context.Request.Cookies[NameFor(context)];

    public void Write(HttpContext context, string token, DateTimeOffset expiresAt)
    {
        var options = Options(context);
        options.MaxAge = expiresAt - clock.GetUtcNow();
        context.Response.Cookies.Append(NameFor(context), token, options);
    }

    public void Clear(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Options(context));

    private bool IsSecure(HttpContext context) => context.Request.IsHttps || environment.IsProduction();

    private string NameFor(HttpContext context) => IsSecure(context) ? SecureName : PlainName;

    private CookieOptions Options(HttpContext context) =>
        new() { Secure = IsSecure(context), HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };
}
