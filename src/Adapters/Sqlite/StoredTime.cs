using System.Globalization;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>
/// Times as System.Text.Json writes them. Their texts sort as the times do, since all are UTC and '+' sorts before '.' and before
/// every digit.
/// </summary>
internal static class StoredTime
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    public static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
