using System.Globalization;
using System.Security.Cryptography;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.DataProtection;

namespace Ecommerce.Api.Http.Dashboard;

/// <summary>What the dashboard's cookie holds: who opened it and until when, sealed.</summary>
internal sealed class DashboardTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("shop.dashboard.1");

    public string Issue(UserId user)
    {
        var until = clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        return _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{until} {user}"));
    }

    /// <summary>The user of a ticket that still holds; <c>null</c> otherwise.</summary>
    public UserId? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            var parts = _protector.Unprotect(ticket).Split(' ');
            var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return until > clock.GetUtcNow() ? UserId.Parse(parts[1], null) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
