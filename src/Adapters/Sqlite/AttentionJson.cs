using System.Text.Json.Serialization;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>The part of a stored order that says why a person must look at it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OrderConcern[]))]
internal sealed partial class AttentionJson : JsonSerializerContext;
