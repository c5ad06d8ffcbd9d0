using System.Text.Json.Serialization;

namespace Ecommerce.Standalone.Demo;

/// <summary>How the demo catalogue is read: a member that nobody knows is a mistake in the set.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DemoCatalogue))]
internal sealed partial class DemoJson : JsonSerializerContext;
