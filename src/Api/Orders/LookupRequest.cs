namespace Ecommerce.Api.Orders;

/// <summary>Somebody asked for a link; whether there is such an order is found out later.</summary>
internal sealed record LookupRequest(string Number, string EmailName);
