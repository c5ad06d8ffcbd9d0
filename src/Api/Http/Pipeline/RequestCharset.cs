using Microsoft.Net.Http.Headers;

namespace Ecommerce.Api.Http.Pipeline;

/// <summary>JSON between strangers is UTF-8 (RFC 8259). The framework decodes other charsets, and throws at one that it has never heard of.</summary>
internal static class RequestCharset
{
    public static bool IsForeign(HttpRequest request) =>
        request.ContentType is { } text && MediaTypeHeaderValue.TryParse(text, out var type) && type.Charset.Length > 0
        && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        && (type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
}
