using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Ecommerce.Contracts.Settings;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Users;
using Ecommerce.Records;

namespace Ecommerce.Grains.Users;

/// <summary>Mails to the owners of accounts: which ones there are, how they get into an outbox, and how they are written when they leave it.</summary>
public sealed class AccountMails(IMailSender sender, AccountSecret secret)
{
    /// <summary>Asks a new account's owner to show that the address is read.</summary>
    public const string CheckEmail = "user.mail_check_email";

    /// <summary>Brings a token by which a forgotten password can be replaced.</summary>
    public const string ResetPassword = "user.mail_reset_password";

    /// <summary>Says that the password was changed.</summary>
    public const string PasswordChanged = "user.mail_password_changed";

    /// <summary>Says at the old address that the account has another one.</summary>
    public const string EmailChanged = "user.mail_email_changed";

    /// <summary>Says that the account was erased.</summary>
    public const string Erased = "user.mail_erased";

    private const int NonceLength = 16;

    /// <summary>A mail for the outbox of a user.</summary>
    public static NewEvent Of(string type, UserState state, string to, string? nonce = null)
    {
        var mail = new AccountMail { To = to, Name = state.Name, Locale = state.Locale, Nonce = nonce };
        return new(type, JsonSerializer.SerializeToElement(mail, UserJson.Default.AccountMail));
    }

    /// <summary>A fresh number for one token.</summary>
    public static string NewNonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceLength));

    /// <summary>What a user's record keeps of the token that a mail of this type and number will bring.</summary>
    public TokenEntry TokenOf(string type, UserId user, string nonce, string email, DateTimeOffset now) =>
        new() { Hash = MailedToken.HashOf(MailedToken.Make(secret, type, user, nonce)), Email = email, MadeAt = now };

    /// <summary>Writes and sends a mail of the outbox. Repeated, it is the same mail.</summary>
    public Task SendAsync(OutboxMessage message, UserId user, ShopSettings settings)
    {
        var mail = message.Data.Deserialize(UserJson.Default.AccountMail)!;
        var token = mail.Nonce is { } nonce ? MailedToken.Make(secret, message.Type, user, nonce) : "";
        var (subject, text) = AccountMailTexts.Of(message.Type, mail.Locale, settings.Name.In(mail.Locale), mail.Name, token);
        return sender.SendAsync(
            new() { Id = message.EventId, From = settings.Sender, To = mail.To, Subject = subject, Text = text, Locale = mail.Locale },
            CancellationToken.None);
    }
}
