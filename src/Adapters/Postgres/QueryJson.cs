using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Adapters.Postgres;

/// <summary>Members of stored states that lists read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LocaleMap))]
[JsonSerializable(typeof(ImmutableArray<StoredVariant>))]
[JsonSerializable(typeof(OrderConcern[]))]
internal sealed partial class QueryJson : JsonSerializerContext;
