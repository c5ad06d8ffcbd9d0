using Ecommerce.Standalone.Notifications;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone;

public sealed class MailPageTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("rebound.example.com", false)]
    [InlineData("localhost.example.com", false)]
    [InlineData("127.0.0.1.example.com", false)]
    [InlineData("192.168.0.7", false)]
    [InlineData("", false)]
    public void IsOurName_OnlyWhatNamesThisMachine(string host, bool isOurs) => Assert.Equal(isOurs, MailPage.IsOurName(host));
}
