using System.Text.Json.Serialization;

namespace Ecommerce.Api.Search;

/// <summary>JSON of the bodies of search.</summary>
[JsonSerializable(typeof(SearchResults))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(SearchIndexBody))]
internal sealed partial class SearchJson : JsonSerializerContext;
