using System.Collections.Frozen;

namespace Ecommerce.Api.Users.Passwords;

/// <summary>Passwords of eight characters and more that head every list of leaked ones, and those that people of this shop would think of.</summary>
internal static class CommonPasswords
{
    private const string Words = """
        12345678 123456789 1234567890 password password1 password12 password123 password1234 passw0rd p@ssword p@ssw0rd p@ssw0rd1
        pa$$word pa$$w0rd qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop qwerty123456 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t
        1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1zaq1 zxcvbnm1 zxcvbnm123 asdfghjk asdfghjkl asdfasdf asdf1234 qazwsxedc qwerasdf
        1qazxsw2 abcd1234 abc12345 abc123456 a1b2c3d4 aa123456 aa12345678 a1234567 a12345678 a123456789 123456789a 12345678a 1234567a
        123456aa 1234qwer 123qweasd 123qwe123 qwe12345 qweasdzxc 12341234 11112222 11223344 12121212 12344321 123123123 123321123
        147258369 159753456 987654321 0987654321 00000000 11111111 22222222 33333333 44444444 55555555 66666666 77777777 88888888
        99999999 10203040 13131313 14141414 20202020 69696969 78945612 789456123 741852963 963852741 321321321 112233445566 iloveyou
        iloveyou1 iloveyou2 iloveyou123 iloveyou! loveyou1 lovelove mylove123 princess princess1 sunshine sunshine1 football football1
        baseball baseball1 basketball superman superman1 batman123 spiderman starwars pokemon1 pokemon123 dragon123 monkey123 michael1
        michelle jennifer jessica1 charlie1 jordan23 anthony1 danielle samantha alexander victoria patricia christian elizabeth
        chocolate butterfly liverpool chelsea1 arsenal1 barcelona welcome1 welcome12 welcome123 welcome2024 welcome2025 welcome2026
        letmein1 letmein123 changeme changeme1 changeme123 trustno1 whatever computer internet admin123 admin1234 admin12345
        administrator adminadmin root1234 rootroot toor1234 test1234 test12345 testtest testing1 testing123 tester123 guest123
        guestguest user1234 userpass default1 temp1234 temporary demo1234 demodemo example1 secret123 secret1234 topsecret mypassword
        yourpassword passwort passwort1 contrasena motdepasse wachtwoord password! password1! password123! password2024 password2025
        password2026 passpass pass1234 pass12345 password11 password01 password99 qwerty1! qwerty!1 abcdefgh1 abcabcabc master123
        masterkey shadow123 killer123 summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 spring2025 spring2026
        autumn2025 autumn2026 january1 february december1 november1 hello123 hello1234 hellohello freedom1 mustang1 corvette ferrari1
        mercedes hunter12 hunter123 jordan123 naruto123 samsung1 samsung123 google123 facebook facebook1 linkedin microsoft minecraft
        fortnite1 blink182 metallica rockstar1 snoopy12 tinkerbell cowboys1 yankees1 steelers redskins lakers24 qwaszx12 zxcvzxcv
        zxczxczxc 1a2b3c4d korea123 seoul123 seoul1234 daehanminguk saranghae saranghae1 gkrtod123 tkfkdgo12 tkfkdgo123 dkssud123
        dkssudgktpdy qlalfqjsgh qlalfqjsgh1 ecommerce shopping1 shopping123 customer1 orleans1 orleans123 p4ssw0rd p4ssword passw0rd1
        passw0rd123 letmein! iloveyou12 qwerty01 asdasdasd qweqweqwe correcthorsebatterystaple
        """;

    private static readonly FrozenSet<string> All =
        Words.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this is one of them, in whatever case.</summary>
    public static bool Contains(string password) => All.Contains(password);
}
