using System.Text;
using Ecommerce.ApiHost.Notifications;
using Ecommerce.Ports.Notifications;
using Ecommerce.Silo.Notifications;
using Xunit;

namespace Ecommerce.Tests.Unit.Silo;

public sealed class PickupFolderTests : IDisposable
{
    private static readonly Mail Welcome = new()
    {
        Id = "user/usr_1/3", From = "shop@example.com", To = "kim@example.com", Subject = "이메일 주소를 확인해 주세요, 그리고 계속 쇼핑을 즐기시기 바랍니다",
        Text = "안녕하세요\nhttps://shop.example/", Locale = "ko",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("pickup-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Send_WhenItIsRepeated_LeavesOneWholeFile()
    {
        var pickup = new PickupFolder(_folder);

        await pickup.SendAsync(Welcome, TestContext.Current.CancellationToken);
        await pickup.SendAsync(Welcome, TestContext.Current.CancellationToken);

        var file = Assert.Single(Directory.GetFiles(_folder));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("To: kim@example.com\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfAMail_IsSevenBitAndCanBeReadBack()
    {
        var text = PickupFolder.Text(Welcome, "name");
        var (head, body) = (text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)], text[text.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]);

        Assert.All(text, letter => Assert.InRange(letter, '\n', '~'));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78 + "Subject: ".Length));
        Assert.Equal(Welcome.Text, Encoding.UTF8.GetString(Convert.FromBase64String(body)));
        var words = head[(head.IndexOf("Subject: ", StringComparison.Ordinal) + 9)..head.IndexOf("\r\nContent-Language", StringComparison.Ordinal)].Split("\r\n ");
        Assert.Equal(Welcome.Subject, string.Concat(words.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2])))));
        Assert.True(words.Length > 1);
    }

    [Fact]
    public void Read_OfWhatWasWritten_ShowsTheMail()
    {
        var (headers, text) = PickedUpMails.Read(PickupFolder.Text(Welcome, "name"));

        Assert.Equal((Welcome.Subject, Welcome.To, Welcome.Text), (headers["Subject"], headers["To"], text));
    }

    [Fact]
    public void Text_WhenAnAddressHasALineBreak_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PickupFolder.Text(Welcome with { To = "kim@example.com\r\nBcc: all@example.com" }, "name"));
}
