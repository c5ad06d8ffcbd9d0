using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>What the gateway answered; read as far as it can be.</summary>
internal sealed record GatewayReply(int Status, byte[] Body)
{
    /// <summary>The body, or nothing when it is not of that form.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
