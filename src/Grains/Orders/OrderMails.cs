using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Settings;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Users;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>The mail with a link to an order: how it gets into an outbox, and how it is written when it leaves it.</summary>
public sealed class OrderMails(IMailSender sender, AccountSecret secret, ShopAddress address)
{
    /// <summary>Name of the event. It is for nobody but the mail: it is not published.</summary>
    public const string Lookup = "order.mail_lookup";

    /// <summary>Page that a link leads to.</summary>
    public const string Page = "/orders/lookup";

    private const int NonceLength = 16;

    /// <summary>A link for this order: the hash that its record keeps, and the mail for its outbox.</summary>
    public (string TokenHash, NewEvent Mail) New(OrderId order, OrderState state)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceLength));
        var mail = new LookupMail { To = state.Contact.Email, Number = state.Number!, Locale = state.Locale, Nonce = nonce };
        return (
            LookupToken.HashOf(LookupToken.Make(secret, order, nonce)),
            new(Lookup, JsonSerializer.SerializeToElement(mail, OrderJson.Default.LookupMail)));
    }

    /// <summary>Writes and sends a mail of the outbox. Repeated, it is the same mail.</summary>
    public Task SendAsync(OutboxMessage message, OrderId order, ShopSettings settings)
    {
        var mail = message.Data.Deserialize(OrderJson.Default.LookupMail)!;
        var token = LookupToken.Make(secret, order, mail.Nonce);
        var locale = mail.Locale == "ko" ? "ko" : "en";
        var shop = OneLine(settings.Name.In(locale));
        return sender.SendAsync(
            new()
            {
                Id = message.EventId,
                From = settings.Sender,
                To = mail.To,
                Subject = $"{shop}: {(locale == "ko" ? $"주문 {mail.Number} 확인 링크" : $"your order {mail.Number}")}",
                Text = $"{TextIn(locale, mail.Number, address.LinkTo(Page, token) ?? token)}\n\n{shop}\n",
                Locale = locale,
            },
            CancellationToken.None);
    }

    private static string TextIn(string locale, string number, string link) => locale == "ko"
        ? $"안녕하세요.\n\n아래 링크로 주문 {number}을(를) 볼 수 있습니다. 30분 동안, 한 번만 쓸 수 있습니다.\n\n{link}\n\n"
            + "요청하신 적이 없다면 그대로 두시면 됩니다. 링크를 누구에게도 보내지 마세요. 링크가 있으면 누구나 주문을 볼 수 있습니다."
        : $"Hello,\n\nthis link shows your order {number}. It is good for 30 minutes, and once:\n\n{link}\n\n"
            + "If you did not ask for this, do nothing. Give the link to nobody: whoever has it sees the order.";

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
