using System.Globalization;

namespace Ecommerce.Ports;

/// <summary>
/// Times as System.Text.Json writes them into stored states. Their texts sort by their bytes as the times do, since all are UTC and '+' sorts
/// before '.' and before every digit; so lists compare and page by the texts.
/// </summary>
public static class StoredTime
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    /// <summary>The text of a time.</summary>
    public static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The time of a text.</summary>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
