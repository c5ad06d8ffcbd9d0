using System.Reflection;

namespace Ecommerce.Api.Http;

/// <summary>
/// The <c>If-Match</c> header: the revision that the caller read. A handler takes it as a parameter and hands <see cref="Revision"/> to the grain,
/// which alone decides whether it is stale. A tag that is none of ours names no revision and answers 412.
/// </summary>
public readonly record struct IfMatch
{
    private const long None = -1;

    private readonly long _revision;

    private IfMatch(bool isPresent, long revision)
    {
        IsPresent = isPresent;
        _revision = revision;
    }

    /// <summary>Whether the header was sent with something else than <c>*</c>.</summary>
    public bool IsPresent { get; }

    /// <summary>The revision; <c>null</c> when the caller did not say one. A tag that is none of ours is −1, which no record has.</summary>
    public long? Revision => IsPresent ? _revision : null;

    /// <summary>Reads the header of a request.</summary>
    public static IfMatch Of(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0 || header == "*") return default;
        return header.Count == 1 && Etags.TryRead(header[0], out var revision) ? new IfMatch(true, revision) : new IfMatch(true, None);
    }

    /// <summary>Binds a handler's parameter.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(Of(context));
}
