namespace Ecommerce.Grains.Users;

/// <summary>The words of mails to the owners of accounts, in English and Korean.</summary>
public static class AccountMailTexts
{
    /// <summary>Subject and text of a mail of this type.</summary>
    public static (string Subject, string Text) Of(string type, string locale, string shop, string name, string token)
    {
        // A name may hold nothing that would break a line of the mail's head; it is checked when it is given, and once more here.
        var (subject, text) = locale == "ko" ? Korean(type, token) : English(type, token);
        var greeting = locale == "ko" ? $"{name} 님, 안녕하세요." : $"Hello {name},";
        return ($"{OneLine(shop)}: {subject}", $"{OneLine(greeting)}\n\n{text}\n\n{OneLine(shop)}\n");
    }

    private static (string Subject, string Text) English(string type, string token) => type switch
    {
        AccountMails.CheckEmail => (
            "confirm your e-mail address",
            $"Please confirm that this is your e-mail address. This code is good for 10 minutes:\n\n{token}\n\n"
            + "If you did not ask for this, do nothing: somebody mistyped an address."),
        AccountMails.ResetPassword => (
            "choose another password",
            $"With this code you can choose another password. It is good for 10 minutes, and once:\n\n{token}\n\n"
            + "If you did not ask for this, do nothing: your password stays as it is. Give the code to nobody; we never ask for it."),
        AccountMails.PasswordChanged => (
            "your password was changed",
            "The password of your account was changed, and every other device was signed out.\n\n"
            + "If that was not you, ask for another password at once where you sign in."),
        AccountMails.EmailChanged => (
            "your e-mail address was changed",
            "Your account has another e-mail address from now on; this one no longer opens it.\n\n"
            + "If that was not you, tell us by answering this mail."),
        AccountMails.Erased => (
            "your account was erased",
            "Your account is gone, with profile, addresses and cart. Orders stay in our books without your name; contact and address "
            + "of an order go when it has been delivered."),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such mail."),
    };

    private static (string Subject, string Text) Korean(string type, string token) => type switch
    {
        AccountMails.CheckEmail => (
            "이메일 주소를 확인해 주세요",
            $"본인의 이메일 주소가 맞는지 확인해 주세요. 아래 코드는 10분 동안 쓸 수 있습니다.\n\n{token}\n\n"
            + "요청하신 적이 없다면 누군가 주소를 잘못 입력한 것이니 그대로 두시면 됩니다."),
        AccountMails.ResetPassword => (
            "새 비밀번호를 정해 주세요",
            $"아래 코드로 새 비밀번호를 정할 수 있습니다. 10분 동안, 한 번만 쓸 수 있습니다.\n\n{token}\n\n"
            + "요청하신 적이 없다면 그대로 두시면 됩니다. 비밀번호는 바뀌지 않습니다. 코드를 누구에게도 알려 주지 마세요. 저희는 코드를 묻지 않습니다."),
        AccountMails.PasswordChanged => (
            "비밀번호가 바뀌었습니다",
            "계정의 비밀번호가 바뀌었고, 다른 모든 기기에서 로그아웃되었습니다.\n\n"
            + "본인이 바꾸지 않았다면 로그인 화면에서 바로 새 비밀번호를 요청해 주세요."),
        AccountMails.EmailChanged => (
            "이메일 주소가 바뀌었습니다",
            "이제 계정의 이메일 주소가 다른 주소로 바뀌어, 이 주소로는 로그인할 수 없습니다.\n\n"
            + "본인이 바꾸지 않았다면 이 메일에 답장해 주세요."),
        AccountMails.Erased => (
            "계정이 삭제되었습니다",
            "계정과 함께 회원 정보, 주소록, 장바구니가 삭제되었습니다. 주문은 이름 없이 장부에만 남고, "
            + "주문의 연락처와 주소는 배송이 끝나면 삭제됩니다."),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such mail."),
    };

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
