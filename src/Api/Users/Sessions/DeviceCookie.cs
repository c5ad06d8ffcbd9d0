using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Ports.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>
/// Remembers on a device which accounts were signed in to on it, so that its owner gets in while strangers guess. The cookie names no account: it
/// is a random number, and for each account a date and a signature over number, account and date. It opens nothing by itself.
/// </summary>
internal sealed class DeviceCookie(AccountSecret secret, IHostEnvironment environment, TimeProvider clock)
{
    public const string SecureName = "__Host-device";
    public const string PlainName = "device";

    private const string Purpose = "known-device";
    private const int MaxAccounts = 4;
    private const int IdLength = 16;
    private const int MaxLength = 512;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    /// <summary>The device's number when it knows this account, else <c>null</c>.</summary>
    public string? Find(HttpContext context, string account) =>
        Read(context) is { } device && device.Marks.Any(mark => IsGood(device.Id, account, mark)) ? device.Id : null;

    /// <summary>Writes the account down after it was signed in to.</summary>
    public void Remember(HttpContext context, string account)
    {
        var (id, known) = Read(context) ?? New();
        var until = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var others = known.Where(mark => !IsGood(id, account, mark)).Take(MaxAccounts - 1);
        var marks = others.Prepend($"{until}.{Sign(id, account, until)}");
        context.Response.Cookies.Append(NameFor(context), $"{id}~{string.Join('~', marks)}", new CookieOptions
        {
            Secure = IsSecure(context),
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = Lifetime,
        });
    }

    private static (string Id, string[] Marks) New() => (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdLength)), []);

    private (string Id, string[] Marks)? Read(HttpContext context)
    {
        if (context.Request.Cookies[NameFor(context)] is not { Length: > 0 and <= MaxLength } text) return null;
        var parts = text.Split('~');
        return parts.Length is > 1 and <= MaxAccounts + 1 ? (parts[0], parts[1..]) : null;
    }

    private bool IsGood(string id, string account, string mark)
    {
        var dot = mark.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !long.TryParse(mark[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var until)) return false;
        return until > clock.GetUtcNow().ToUnixTimeSeconds()
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mark[(dot + 1)..]), Encoding.UTF8.GetBytes(Sign(id, account, mark[..dot])));
    }

    // 128 bits are enough against guessing, and four accounts still fit into a small cookie.
    private string Sign(string id, string account, string until) => Base64Url.EncodeToString(secret.Sign(Purpose, id, account, until).AsSpan(0, 16));

    private bool IsSecure(HttpContext context) => context.Request.IsHttps || environment.IsProduction();

    private string NameFor(HttpContext context) => IsSecure(context) ? SecureName : PlainName;
}
