using System.Text.Json;

namespace Ecommerce.Tests.Cluster.Users;

internal static class ResponseReader
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    /// <summary>The problem code of a refusal.</summary>
    public static async Task<string?> CodeAsync(this HttpResponseMessage response) => (await response.JsonAsync()).GetProperty("code").GetString();
}
