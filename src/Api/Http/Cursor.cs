using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ecommerce.Api.Http.Json;

namespace Ecommerce.Api.Http;

/// <summary>
/// A place in a list that clients hand back unread: the last item's sort key and id as base64url of a JSON array. It grants nothing:
/// whoever makes one up can only start a list that they may read at another place.
/// </summary>
public static class Cursor
{
    private const int MaxLength = 512;

    /// <summary>Writes a cursor.</summary>
    public static string Of(params string[] parts) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts, HttpJson.Default.StringArray));

    /// <summary>Reads a cursor of so many parts.</summary>
    public static bool TryRead(string? text, int partCount, [NotNullWhen(true)] out string[]? parts)
    {
        parts = null;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || !Base64Url.IsValid(text)) return false;
        try
        {
            parts = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), HttpJson.Default.StringArray);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return false;
        }

        return parts?.Length == partCount && Array.TrueForAll(parts, part => part is not null);
    }
}
