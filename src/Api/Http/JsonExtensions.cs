using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;

namespace Ecommerce.Api.Http;

/// <summary>Adds a feature's bodies to the JSON of the API.</summary>
public static class JsonExtensions
{
    /// <summary>
    /// Adds a source-generated context (<c>OrdersJson.Default</c>). Every body that a feature takes or answers must be in one: reflection is not used.
    /// Naming, strictness and enums come from the API's options; attributes of the context do not matter here.
    /// </summary>
    public static IServiceCollection AddShopJson(this IServiceCollection services, IJsonTypeInfoResolver resolver) =>
        services.Configure<JsonOptions>(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, resolver));
}
