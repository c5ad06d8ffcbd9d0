using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ecommerce.Api.Http.Json;

/// <summary>
/// Refuses a null inside a list or a map, and in a member that may be missing but not be null. The serializer sees to it that members are there, but not that the items of a list are: without
/// this every mapping of a body would have to.
/// </summary>
internal static class NullItems
{
    /// <summary>How a refusal names the item: its member, and its place in it.</summary>
    public const string Message = "A null stands at '{0}' of '{1}'.";

    /// <summary>Adds the check to a type of body; types without lists are left alone.</summary>
    public static void Refuse(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var member in type.Properties.Where(member => !member.IsSetNullable && !member.PropertyType.IsValueType)) RefuseNull(member);
        var lists = type.Properties.Where(member => member.Get is not null && MayHoldNull(member.PropertyType)).ToArray();
        if (lists.Length == 0) return;
        var before = type.OnDeserialized;
        type.OnDeserialized = body =>
        {
            before?.Invoke(body);
            foreach (var member in lists) Check(member.Name, member.Get!(body));
        };
    }

    // The serializer refuses a null for such a member by itself, but not where it reads a type with required members from a stream in pieces.
    private static void RefuseNull(JsonPropertyInfo member)
    {
        if (member.Set is not { } set) return;
        var fault = $"A null stands at '{member.Name}'.";
        member.Set = (body, value) => set(body, value ?? throw new JsonException(fault, $"$.{member.Name}", null, null));
    }

    private static bool MayHoldNull(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)
        && type.GetGenericArguments() is [.., var item] && !item.IsValueType;

    private static void Check(string member, object? list)
    {
        var at = 0;
        foreach (var item in list as IEnumerable ?? Array.Empty<object>())
        {
            var place = item is null ? at.ToString(System.Globalization.CultureInfo.InvariantCulture) : EmptyKey(item);
            if (place is not null) throw new JsonException(string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, place, member));
            at++;
        }
    }

    // The items of a map are pairs of a type that only the map knows.
    private static string? EmptyKey(object item) => item switch
    {
        KeyValuePair<string, string?> { Value: null } pair => pair.Key,
        KeyValuePair<string, IReadOnlyDictionary<string, string?>?> pair when pair.Value?.Values.Contains(null) != false => pair.Key,
        _ => null,
    };
}
