using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ecommerce.Api.Http.Json;

/// <summary>
/// Answers for numbers, texts, ids and enums, which the API document asks about for every route and query parameter. It does not
/// answer for bodies, so a body that no source-generated context knows fails when its route is built.
/// </summary>
internal sealed class SimpleTypes : IJsonTypeInfoResolver
{
    private readonly DefaultJsonTypeInfoResolver _reflection = new();

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => IsSimple(type) ? _reflection.GetTypeInfo(type, options) : null;

    private static bool IsSimple(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return IsSimple(inner);
        if (type.IsArray) return IsSimple(type.GetElementType()!);
        return type.IsEnum || type == typeof(string) || (type.IsValueType && type.IsAssignableTo(typeof(IFormattable))) || IsParsable(type);
    }

    private static bool IsParsable(Type type) =>
        type == typeof(bool) || (type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>)));
}
