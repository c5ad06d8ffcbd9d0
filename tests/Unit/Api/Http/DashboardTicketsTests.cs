using Ecommerce.Api.Http.Dashboard;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class DashboardTicketsTests
{
    private static readonly UserId Admin = UserId.From("usr_1");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
    private readonly DashboardTickets _tickets;

    public DashboardTicketsTests() => _tickets = new DashboardTickets(AccountSecret.ForThisProcess(), _clock);

    [Fact]
    public void Read_WithinTenMinutes_KnowsWhoOpenedIt()
    {
        var ticket = _tickets.Issue(Admin);
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Equal(Admin, _tickets.Read(ticket));
    }

    [Fact]
    public void Read_AfterTenMinutes_KnowsNobody()
    {
        var ticket = _tickets.Issue(Admin);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(_tickets.Read(ticket));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made-up")]
    public void Read_WhenTicketIsMadeUp_KnowsNobody(string? ticket) => Assert.Null(_tickets.Read(ticket));

    [Fact]
    public void Read_WhenAnotherProcessOfTheShopIssuedTheTicket_KnowsWhoOpenedIt()
    {
        var secret = Convert.ToBase64String(new byte[32]);
        var (issuer, reader) = (new DashboardTickets(AccountSecret.Parse(secret), _clock), new DashboardTickets(AccountSecret.Parse(secret), _clock));
        Assert.Equal(Admin, reader.Read(issuer.Issue(Admin)));
    }

    [Theory]
    [InlineData("1"), InlineData("9999999999")]
    public void Read_WhenTimeWasChanged_KnowsNobody(string until)
    {
        var parts = _tickets.Issue(Admin).Split('.');
        Assert.Null(_tickets.Read(string.Join('.', until, parts[1], parts[2])));
    }

    [Fact]
    public void Read_WhenTicketIsOfAnotherShop_KnowsNobody()
    {
        var other = new DashboardTickets(AccountSecret.ForThisProcess(), _clock);
        Assert.Null(_tickets.Read(other.Issue(Admin)));
    }
}
