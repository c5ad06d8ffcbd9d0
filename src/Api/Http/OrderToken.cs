namespace Ecommerce.Api.Http;

/// <summary>
/// The secret that a mailed link was exchanged for: it lets a guest into one order for an hour, in the header <c>Order-Token</c>. The shop keeps only its hash.
/// </summary>
public static class OrderToken
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Order-Token";

    /// <summary>Hash of the token of a request, or <c>null</c>.</summary>
    public static string? HashOf(HttpContext context) => CartToken.HashOf(context.Request.Headers[Header]);
}
