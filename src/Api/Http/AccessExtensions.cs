using Ecommerce.Api.Http.Access;
using Microsoft.AspNetCore.Authorization;

namespace Ecommerce.Api.Http;

/// <summary>Says on a route or group who may call it. A route that says nothing is refused to everybody.</summary>
public static class AccessExtensions
{
    private static readonly AuthorizationPolicy Anyone = new([new AnyoneAllowed()], []);
    private static readonly AuthorizationPolicy Guests = new([new GuestsAllowed()], []);
    private static readonly AuthorizationPolicy Users = new([new SignedIn()], []);

    /// <summary>
    /// Anyone, and a token is not looked at: where people sign in or stay signed in, the old one has often expired.
    /// </summary>
    public static TBuilder AllowAnyone<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(Anyone);

    /// <summary>Anyone, signed in or not. A token that is no longer valid is still refused, so that nobody becomes a guest unaware.</summary>
    public static TBuilder AllowGuests<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(Guests);

    /// <summary>Whoever is signed in.</summary>
    public static TBuilder RequireUser<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(Users).WithMetadata(new AccessRule(null));

    /// <summary>Staff with this permission (see <see cref="Permissions"/>).</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizationPolicy([new SignedIn(), new HasPermission(permission)], [])).WithMetadata(new AccessRule(permission));
}
