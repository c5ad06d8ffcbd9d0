namespace Ecommerce.Api.Users.Registrations;

/// <summary>Offers the one-time token by which a new shop gets its first administrator.</summary>
public interface IFirstAdmin
{
    /// <summary>
    /// A fresh token, to be printed once and kept nowhere; <c>null</c> when the shop has its first administrator. Tokens of other processes stay
    /// good until one is used.
    /// </summary>
    Task<string?> OfferAsync(CancellationToken cancellationToken);
}
