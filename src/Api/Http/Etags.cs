using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ecommerce.Api.Http;

/// <summary>Entity tags: the revision of a record in quotes, e.g. <c>"17"</c>.</summary>
public static class Etags
{
    /// <summary>The tag of a revision.</summary>
    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>Reads one tag; a weak one names the same revision.</summary>
    public static bool TryRead(string? text, out long revision)
    {
        revision = 0;
        if (text is null) return false;
        var tag = text.AsSpan().Trim();
        if (tag.StartsWith("W/", StringComparison.Ordinal)) tag = tag[2..];
        return tag.Length > 2 && tag[0] == '"' && tag[^1] == '"'
            && long.TryParse(tag[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out revision);
    }

    /// <summary>Sends the tag with the answer.</summary>
    public static void SetEtag(this HttpContext context, long revision) => context.Response.Headers.ETag = Of(revision);

    /// <summary>
    /// Whether the reader has this revision already. When true, answer <c>TypedResults.StatusCode(304)</c>; the tag is sent either way.
    /// </summary>
    public static bool IsNotModified(this HttpContext context, long revision)
    {
        context.SetEtag(revision);
        return IsListed(context.Request.Headers.IfNoneMatch, revision);
    }

    private static bool IsListed(StringValues header, long revision)
    {
        foreach (var line in header)
        {
            foreach (var tag in (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                if (tag == EntityTagHeaderValue.Any.Tag || (TryRead(tag, out var known) && known == revision)) return true;
            }
        }

        return false;
    }
}
