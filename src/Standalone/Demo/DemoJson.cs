using System.Text.Json.Serialization;
using Ecommerce.Standalone.Demo.People;

namespace Ecommerce.Standalone.Demo;

/// <summary>How the demo data are read: a member that nobody knows is a mistake in the set.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DemoProducts))]
[JsonSerializable(typeof(DemoModels))]
[JsonSerializable(typeof(DemoTables))]
[JsonSerializable(typeof(DemoCustomers))]
internal sealed partial class DemoJson : JsonSerializerContext;
