using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ecommerce.Api.Http.Audit;

/// <summary>
/// What of a resource may stand in the audit log. Where people are, a text is hidden unless it is known to say nothing about them, so a
/// member that somebody adds tomorrow is hidden too.
/// </summary>
internal static partial class AuditRedaction
{
    /// <summary>Stands for what is not shown.</summary>
    public const string Hidden = "\"[redacted]\"";

    // Resources that tell of the shop and not of people.
    private static readonly string[] Public = ["/api/admin/products", "/api/admin/categories", "/api/admin/promotions", "/api/admin/settings", "/api/admin/inventory", "/api/admin/roles"];

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "id", "sku", "code", "status", "kind", "type", "currency", "country", "number", "slug", "role", "roles", "permissions", "category", "taxClass", "locale",
        "paymentStatus", "fulfilmentStatus", "shippingOption", "provider", "operation", "outcome", "step");

    /// <summary>Whether a path's resource tells nothing about people.</summary>
    public static bool IsPublic(string path) =>
        Array.Exists(Public, prefix => path == prefix || path.StartsWith($"{prefix}/", StringComparison.Ordinal));

    /// <summary>Whether a text may be shown.</summary>
    public static bool IsShown(string pointer, string text, bool isPublic)
    {
        var steps = pointer.Split('/');
        if (steps.Any(step => Secret().IsMatch(step))) return false;
        if (isPublic) return true;
        var name = Array.FindLast(steps, step => step.Length > 0 && !char.IsAsciiDigit(step[0])) ?? "";
        return Known.Contains(name) || name.EndsWith("At", StringComparison.Ordinal) || Id().IsMatch(text);
    }

    [GeneratedRegex("password|token|secret|email|phone|contact|address", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^[a-z]{3}_[0-9A-Za-z_-]{4,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
