using System.Text;
using Ecommerce.Contracts;
using Ecommerce.Ports.Notifications;

namespace Ecommerce.Silo.Notifications;

/// <summary>
/// Puts each mail as a file <c>.eml</c> into a folder from which a mail server picks it up, as several of them do. A mail that is sent again
/// gets the same name and the same Message-ID.
/// </summary>
internal sealed class PickupFolder(string folder) : IMailSender
{
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var name = IdText.Derive("", "mail", mail.Id);
        var file = Path.Combine(folder, $"{name}.eml");

        // Written aside and moved: whoever picks mails up must not find half of one. Silos may send the same one at the same time.
        var temporary = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}.new");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        // Mails hold codes that open accounts.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var stream = new FileStream(temporary, options))
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Text(mail, name)), cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
    }

    /// <summary>The mail as RFC 5322 has it: seven-bit lines, the text in base64.</summary>
    internal static string Text(Mail mail, string name) =>
        $"Message-ID: <{name}@shop>\r\nFrom: {Line(mail.From)}\r\nTo: {Line(mail.To)}\r\nSubject: {Word(mail.Subject)}\r\n"
        + $"Content-Language: {Line(mail.Locale)}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + $"Content-Transfer-Encoding: base64\r\n\r\n{Base64(mail.Text)}\r\n";

    // An address with a line break would add headers of its own.
    private static string Line(string text) => text.Any(char.IsControl) ? throw new ArgumentException("A header has one line.", nameof(text)) : text;

    /// <summary>Encoded words of RFC 2047: at most 75 characters each, none of which ends inside a letter.</summary>
    private static string Word(string text)
    {
        if (text.All(letter => letter is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal)) return text;
        var words = new List<string>();
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(part.ToString()) + rune.Utf8SequenceLength > 45) Close();
            part.Append(rune.ToString());
        }

        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part.ToString()))}?=");
            part.Clear();
        }
    }

    private static string Base64(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks);
}
