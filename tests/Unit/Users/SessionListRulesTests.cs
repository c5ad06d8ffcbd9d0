using System.Text.Json;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class SessionListRulesTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-01-01T00:00:00Z");

    [Fact]
    public void Add_WhenRepeated_ListsItOnce()
    {
        var state = Add(new(), "ses_a", Start);
        Assert.Same(state, SessionListRules.Add(state, Session("ses_a"), Start));
    }

    [Fact]
    public void S6_Add_WhenSessionsWereEndedMeanwhile_OpensNone() =>
        Assert.Null(SessionListRules.Add(SessionListRules.EndOthers(new(), null), Session("ses_a"), Start));

    [Fact]
    public void Add_WhenTheListIsFull_TheOldestMakesRoom()
    {
        var state = new UserState();
        for (var i = 0; i <= SessionListRules.MaxSessions; i++) state = Add(state, $"ses_{i}", Start);
        Assert.Equal(SessionListRules.MaxSessions, state.Sessions.Length);
        Assert.False(SessionListRules.Has(state, SessionId.From("ses_0")));
    }

    [Fact]
    public void Add_WhenAnotherRanOut_ForgetsIt()
    {
        var state = Add(Add(new(), "ses_a", Start), "ses_b", Start + SessionRules.Lifetime);
        Assert.Equal(["ses_b"], state.Sessions.Select(entry => entry.Id.Value));
    }

    [Fact]
    public void EndOthers_WhenOneIsKept_EndsTheRestAndSignInsUnderWay()
    {
        var state = SessionListRules.EndOthers(Add(Add(new(), "ses_a", Start), "ses_b", Start), SessionId.From("ses_b"));
        Assert.Equal(["ses_b"], state.Sessions.Select(entry => entry.Id.Value));
        Assert.Equal(1, state.SessionVersion);
    }

    [Fact]
    public void User_OfBeforeThereWasAList_HasNoSession() =>
        Assert.Empty(JsonSerializer.Deserialize("""{"email":"ann@example.com"}""", UserJson.Default.UserState)!.Sessions);

    private static UserState Add(UserState state, string id, DateTimeOffset now) => SessionListRules.Add(state, Session(id), now)!;

    private static AddSession Session(string id) => new() { Id = SessionId.From(id), SessionVersion = 0, Device = "" };
}
