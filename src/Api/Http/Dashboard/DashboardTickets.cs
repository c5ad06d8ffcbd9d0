using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Users;

namespace Ecommerce.Api.Http.Dashboard;

/// <summary>What the dashboard's cookie holds: until when and who opened it, signed with the secret that all processes of the shop have.</summary>
internal sealed class DashboardTickets(AccountSecret secret, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Purpose = "dashboard";

    public string Issue(UserId user)
    {
        var until = clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{until}.{user}.{Signature(until, user.Value)}";
    }

    /// <summary>The user of a ticket that still holds; <c>null</c> otherwise.</summary>
    public UserId? Read(string? ticket)
    {
        if (ticket?.Split('.') is not [var until, var user, var signature]) return null;
        var isOurs = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Signature(until, user)));
        if (!isOurs) return null;
        return DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)) > clock.GetUtcNow() ? UserId.Parse(user, null) : null;
    }

    private string Signature(string until, string user) => Base64Url.EncodeToString(secret.Sign(Purpose, until, user));
}
