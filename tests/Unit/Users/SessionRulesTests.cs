using System.Text.Json;
using CsCheck;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class SessionRulesTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-01-01T00:00:00Z");
    private static readonly DateTimeOffset Later = Start + SessionRules.Grace + TimeSpan.FromSeconds(1);
    private static readonly string First = Convert.ToBase64String(new byte[32]);
    private static readonly SessionState Opened = Open();

    [Fact]
    public void Refresh_WhenSecretIsCurrent_GivesAnotherOne()
    {
        var (answer, next) = Refresh(Opened, First, Start);
        Assert.Equal(RefreshStatus.Rotated, answer.Status);
        Assert.NotEqual(First, answer.Successor);
        Assert.Equal(RefreshStatus.Rotated, Refresh(next!, answer.Successor!, Later).Answer.Status);
    }

    [Fact]
    public void S5_Refresh_WhenAnotherTabAsksWithTheNewSecretWithinTheGrace_GivesTheSameSecretWithoutWriting()
    {
        var (first, next) = Refresh(Opened, First, Start);
        var second = Refresh(next!, first.Successor!, Start + SessionRules.Grace);
        var third = Refresh(next!, First, Start + SessionRules.Grace);
        Assert.Equal([first.Successor, first.Successor], [second.Answer.Successor, third.Answer.Successor]);
        Assert.Equal((null, null), (second.Next, third.Next));
    }

    [Fact]
    public void S5_Refresh_WhenAnotherClientSendsTheNewSecretWithinTheGrace_RotatesAndTheOwnersNextUseEndsTheSession()
    {
        var (first, next) = Refresh(Opened, First, Start);
        var (stolen, taken) = Refresh(next!, first.Successor!, Start, "thief");
        Assert.Equal(RefreshStatus.Rotated, stolen.Status);
        Assert.Equal(RefreshStatus.Reused, Refresh(taken!, first.Successor!, Start).Answer.Status);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(1)]
    public void ForgetAt_WhenASessionEnds_IsADayLater(int endsAfterDays)
    {
        var state = endsAfterDays == 14 ? Opened : SessionRules.Revoke(Opened, Start.AddDays(endsAfterDays));
        Assert.Equal(Start.AddDays(endsAfterDays + 1), SessionRules.ForgetAt(state));
        Assert.NotNull(SessionRules.LastUse(state, Start));
        Assert.Null(SessionRules.LastUse(state, Start.AddDays(endsAfterDays)));
    }

    [Fact]
    public void Refresh_WhenAnswerWasLost_GivesTheSameSuccessorWithoutWriting()
    {
        var (answer, next) = Refresh(Opened, First, Start);
        var again = Refresh(next!, First, Start + SessionRules.Grace);
        Assert.Equal((RefreshStatus.Repeated, answer.Successor), (again.Answer.Status, again.Answer.Successor));
        Assert.Null(again.Next);
    }

    [Fact]
    public void Refresh_WhenUsedSecretComesBackAfterTheGrace_EndsTheSession()
    {
        var (answer, next) = Refresh(Opened, First, Start);
        var late = Refresh(next!, First, Start + SessionRules.Grace + TimeSpan.FromTicks(1));
        Assert.Equal((RefreshStatus.Reused, null), (late.Answer.Status, late.Answer.Successor));
        Assert.Equal(RefreshStatus.Revoked, Refresh(late.Next!, answer.Successor!, Start).Answer.Status);
    }

    [Fact]
    public void Refresh_WhenAnotherClientSendsAUsedSecret_EndsTheSession()
    {
        var (_, next) = Refresh(Opened, First, Start);
        Assert.Equal(RefreshStatus.Reused, Refresh(next!, First, Start, "thief").Answer.Status);
    }

    [Fact]
    public void Refresh_WhenSecretIsMadeUp_EndsTheSession()
    {
        var (answer, next) = Refresh(Opened, Convert.ToBase64String([1, 2, 3]), Start);
        Assert.Equal(RefreshStatus.Reused, answer.Status);
        Assert.NotNull(next!.RevokedAt);
    }

    [Fact]
    public void Refresh_WhenIdleForTwoWeeks_IsExpired() =>
        Assert.Equal(RefreshStatus.Expired, Refresh(Opened, First, Start + SessionRules.IdleLifetime).Answer.Status);

    [Fact]
    public void Refresh_WhenRefreshedDailyForThirtyDays_IsExpired()
    {
        var (state, secret) = (Opened, First);
        for (var day = 1; day < 30; day++)
        {
            var (answer, next) = Refresh(state, secret, Start.AddDays(day));
            (state, secret) = (next!, answer.Successor!);
        }

        Assert.Equal(RefreshStatus.Expired, Refresh(state, secret, Start + SessionRules.Lifetime).Answer.Status);
    }

    [Fact]
    public void Refresh_WhenThereIsNoSession_IsUnknown() => Assert.Equal(RefreshStatus.Unknown, Refresh(new(), First, Start).Answer.Status);

    [Fact]
    public void Refresh_WhenStateIsStolen_HoldsNoUsableSecret()
    {
        var (answer, next) = Refresh(Opened, First, Start);
        var stored = JsonSerializer.Serialize(next, UserJson.Default.SessionState);
        Assert.DoesNotContain(First, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Successor!, stored, StringComparison.Ordinal);
    }

    [Fact]
    public void Refresh_WhateverIsPresented_AtMostOneSecretIsGoodAtATime()
    {
        // Each step presents one of all secrets ever given out, by one of two clients, some seconds later.
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[0, 15]).Array[1, 20].Sample(
            steps =>
            {
                var (state, secrets, now) = (Opened, new List<string> { First }, Start);
                foreach (var (pick, client, seconds) in steps)
                {
                    now += TimeSpan.FromSeconds(seconds);
                    var index = Math.Max(0, secrets.Count - 1 - pick);
                    var (answer, next) = Refresh(state, secrets[index], now, client == 0 ? "browser" : "thief");
                    var isLast = index == secrets.Count - 1;
                    if (answer.Status == RefreshStatus.Rotated) Assert.True(isLast);
                    if (answer.Status == RefreshStatus.Repeated) Assert.Equal(secrets[^1], answer.Successor);
                    if (answer.Status == RefreshStatus.Rotated) secrets.Add(answer.Successor!);
                    Assert.True(state.RevokedAt is null || answer.Successor is null);
                    state = next ?? state;
                }
            },
            seed: "0000KOIPe036",
            iter: 2_000);
    }

    private static (SessionRefreshed Answer, SessionState? Next) Refresh(SessionState state, string secret, DateTimeOffset now, string client = "browser") =>
        SessionRules.Refresh(state, new() { Secret = secret, Client = client }, now);

    private static SessionState Open()
    {
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Convert.FromBase64String(First)));
        var command = new OpenSession { User = UserId.From("usr_ann"), SessionVersion = 0, Audience = "store", SecretHash = hash };
        return SessionRules.Open(command, Convert.ToBase64String([4, 5, 6]), Start);
    }
}
