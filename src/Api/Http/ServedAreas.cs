using System.Collections.Frozen;
using Ecommerce.Api.Http.Pipeline;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Http;

/// <summary>
/// Which areas of the API this process serves, from <c>Api:Areas</c>: names with commas between them; all when nothing is said. The others, their
/// documents included, answer 404 here: whatever stands in front of the processes sends them elsewhere.
/// </summary>
public sealed class ServedAreas
{
    /// <summary>The setting.</summary>
    public const string Setting = "Api:Areas";

    private readonly FrozenSet<string> _closed;

    private ServedAreas(FrozenSet<string> closed) => _closed = closed;

    /// <summary>Reads the setting; <paramref name="unknown"/> are the names that are no areas.</summary>
    public static ServedAreas Of(string? setting, out IReadOnlyList<string> unknown)
    {
        var named = (setting ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        unknown = [.. named.Except(Areas.Names)];
        return new((named.Length == 0 ? [] : Areas.Names.Except(named)).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether the path is of an area that is not served here.</summary>
    public bool IsClosed(PathString path)
    {
        if (_closed.Count == 0 || !path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var rest)) return false;
        var area = rest.Value.AsSpan().TrimStart('/');
        var end = area.IndexOf('/');
        return _closed.Contains((end < 0 ? area : area[..end]).ToString());
    }

    internal Task RefuseAsync(HttpContext context, RequestDelegate next) =>
        IsClosed(context.Request.Path) ? ProblemWriter.WriteAsync(context, Answers.Problem(Problems.NotFound)) : next(context);
}
