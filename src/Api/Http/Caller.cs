using System.Reflection;
using System.Security.Claims;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Http;

/// <summary>
/// Who sends a request: the user of the access token, the cart token, the permissions. A handler takes it as a parameter.
/// Nothing of it comes from a body or a path.
/// </summary>
public sealed class Caller
{
    private readonly ClaimsPrincipal _principal;

    private Caller(ClaimsPrincipal principal, string? cartTokenHash, string? orderTokenHash)
    {
        _principal = principal;
        User = UserOf(principal);
        Session = SessionId.TryParse(principal.FindFirst("sid")?.Value, null, out var session) ? session : null;
        CartTokenHash = cartTokenHash;
        OrderTokenHash = orderTokenHash;
    }

    /// <summary>The signed-in user (claim <c>sub</c>); <c>null</c> for a guest.</summary>
    public UserId? User { get; }

    /// <summary>The session that the access token came from (claim <c>sid</c>); <c>null</c> for a guest.</summary>
    public SessionId? Session { get; }

    /// <summary>SHA-256 of the cart token in the header or cookie, base64url; <c>null</c> when none was sent.</summary>
    public string? CartTokenHash { get; }

    /// <summary>SHA-256 of the token in the header <c>Order-Token</c>, base64url; <c>null</c> when none was sent.</summary>
    public string? OrderTokenHash { get; }

    /// <summary>What a cart grain asks.</summary>
    public CartAccess CartAccess => new() { TokenHash = CartTokenHash, User = User };

    /// <summary>What an order grain asks on the store's routes; staff see only their own orders there.</summary>
    public OrderAccess OrderAccess => new() { Access = CartAccess, TokenHash = OrderTokenHash };

    /// <summary>What an order grain asks on <c>/api/admin</c> routes: everything for staff who may read orders.</summary>
    public OrderAccess StaffOrderAccess => new() { Access = CartAccess, IsStaff = Has(Permissions.OrdersRead) };

    /// <summary>Reads the caller of a request.</summary>
    public static Caller Of(HttpContext context) => new(context.User, CartToken.HashOf(CartToken.Read(context)), OrderToken.HashOf(context));

    /// <summary>Binds a handler's parameter.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(Of(context));

    /// <summary>Whether the caller is staff with this permission.</summary>
    public bool Has(string permission) => _principal.HasClaim(Permissions.Claim, permission);

    /// <summary>Whether the caller is staff with all of these permissions.</summary>
    public bool HasAll(IEnumerable<string> permissions) => permissions.All(Has);

    /// <summary>
    /// The scope of an idempotency key: the route's name and who called it, e.g. <c>orders.place:usr_2f6k…</c>. Guests share no key, since each has a token.
    /// </summary>
    public string ScopeOf(string route) => $"{route}:{User?.Value ?? OrderTokenHash ?? CartTokenHash ?? "guest"}";

    internal static UserId? UserOf(ClaimsPrincipal principal) =>
        UserId.TryParse(principal.FindFirst("sub")?.Value, null, out var user) ? user : null;
}
