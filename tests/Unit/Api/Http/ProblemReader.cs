using System.Text.Json;

namespace Ecommerce.Tests.Unit.Api.Http;

public static class ProblemReader
{
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            throw new InvalidOperationException($"{(int)response.StatusCode} is no problem document: {response.Content.Headers.ContentType} {text}");
        }

        return JsonDocument.Parse(text).RootElement;
    }

    public static string Text(this JsonElement problem, string member) => problem.GetProperty(member).GetString()!;

    public static string Pointer(this JsonElement problem) => problem.GetProperty("errors")[0].Text("pointer");
}
