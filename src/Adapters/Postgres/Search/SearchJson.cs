using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>JSON inside the index, and that of its answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(IReadOnlyList<SearchItem>))]
[JsonSerializable(typeof(IReadOnlyList<SearchCount>))]
internal sealed partial class SearchJson : JsonSerializerContext
{
    public static string Write(LocaleMap map) => JsonSerializer.Serialize(map.Texts, Default.ImmutableSortedDictionaryStringString);

    public static LocaleMap Read(string texts) => new() { Texts = JsonSerializer.Deserialize(texts, Default.ImmutableSortedDictionaryStringString)! };

    public static string Write(ImmutableArray<string> texts) => JsonSerializer.Serialize(texts, Default.ImmutableArrayString);
}
