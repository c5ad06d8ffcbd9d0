using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Http.Json;

/// <summary>One strict JSON for all bodies: what is not understood exactly is refused.</summary>
internal sealed class JsonSetup : IConfigureOptions<JsonOptions>, IPostConfigureOptions<JsonOptions>
{
    private const int MaxDepth = 32;

    public void Configure(JsonOptions options)
    {
        var json = options.SerializerOptions;
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DictionaryKeyPolicy = null;
        json.PropertyNameCaseInsensitive = false;
        json.AllowDuplicateProperties = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.MaxDepth = MaxDepth;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        foreach (var reflection in json.TypeInfoResolverChain.OfType<DefaultJsonTypeInfoResolver>().ToArray()) json.TypeInfoResolverChain.Remove(reflection);
        json.TypeInfoResolverChain.Add(HttpJson.Default);
        json.TypeInfoResolverChain.Add(new SimpleTypes());
    }

    // Afterwards, when the features have added their contexts.
    public void PostConfigure(string? name, JsonOptions options)
    {
        var chain = options.SerializerOptions.TypeInfoResolverChain;
        for (var i = 0; i < chain.Count; i++) chain[i] = chain[i].WithAddedModifier(NullItems.Refuse);
    }
}
