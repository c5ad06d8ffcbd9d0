using Ecommerce.Api.Users.Sessions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class SignInThrottleTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-01-01T00:00:00Z"));

    [Fact]
    public void S10_Begin_WhenFiveFailed_MustWaitASecond()
    {
        var throttle = Throttle();
        for (var i = 0; i < 5; i++) Assert.Null(throttle.Begin(new("ann", "1.1.1.1")));
        Assert.Equal(TimeSpan.FromSeconds(1), throttle.Begin(new("ann", "1.1.1.1")));
    }

    [Fact]
    public void S10_Begin_WhenFailuresGoOn_WaitsDoubleUpToTheLongest()
    {
        var throttle = Throttle();
        for (var i = 0; i < 5; i++) throttle.Begin(new("ann", "1.1.1.1"));
        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var wait = throttle.Begin(new("ann", "1.1.1.1"))!.Value;
            waits.Add(wait.TotalSeconds);
            _clock.Advance(wait);
            Assert.Null(throttle.Begin(new("ann", "1.1.1.1")));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], waits);
    }

    [Fact]
    public void S10_Begin_WhenRefusedAttemptsGoOn_TheyDoNotLengthenTheWait()
    {
        var throttle = Throttle();
        for (var i = 0; i < 500; i++) throttle.Begin(new("ann", "1.1.1.1"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(throttle.Begin(new("ann", "1.1.1.1")));
    }

    [Fact]
    public void S10_Begin_WhenOneAccountIsGuessedAt_OthersBehindTheSameAddressGoOn()
    {
        var throttle = Throttle();
        for (var i = 0; i < 500; i++) throttle.Begin(new("ann", "1.1.1.1"));
        Assert.Null(throttle.Begin(new("bob", "1.1.1.1")));
    }

    [Fact]
    public void S10_Begin_WhenOneAccountIsGuessedAtFromManyAddresses_MustWait()
    {
        var throttle = Throttle();
        for (var i = 0; i < 20; i++) Assert.Null(throttle.Begin(new("ann", $"1.1.1.{i}")));
        Assert.NotNull(throttle.Begin(new("ann", "2.2.2.2")));
    }

    [Fact]
    public void S10_Begin_WhenOneAddressGuessesAtManyAccounts_MustWait()
    {
        var throttle = Throttle();
        for (var i = 0; i < 50; i++) Assert.Null(throttle.Begin(new($"user-{i}", "1.1.1.1")));
        Assert.NotNull(throttle.Begin(new("another", "1.1.1.1")));
    }

    [Fact]
    public void Succeed_WhenPasswordWasRight_ForgetsThePair()
    {
        var throttle = Throttle();
        for (var round = 0; round < 10; round++)
        {
            Assert.Null(throttle.Begin(new("ann", "1.1.1.1")));
            throttle.Succeed(new("ann", "1.1.1.1"));
        }

        Assert.Null(throttle.Begin(new("ann", "1.1.1.1")));
    }

    [Fact]
    public void S10_Succeed_WhenAGuesserUsesItsOwnAccount_WhatItFailedElsewhereStays()
    {
        var throttle = Throttle();
        for (var i = 0; i < 49; i++) throttle.Begin(new($"user-{i}", "1.1.1.1"));
        throttle.Begin(new("own", "1.1.1.1"));
        throttle.Succeed(new("own", "1.1.1.1"));
        throttle.Begin(new("victim", "1.1.1.1"));
        Assert.NotNull(throttle.Begin(new("victim-2", "1.1.1.1")));
    }

    [Fact]
    public void Begin_WhenNothingFailedForALongTime_StartsAnew()
    {
        var throttle = Throttle();
        for (var i = 0; i < 5; i++) throttle.Begin(new("ann", "1.1.1.1"));
        _clock.Advance(TimeSpan.FromMinutes(15));
        for (var i = 0; i < 5; i++) Assert.Null(throttle.Begin(new("ann", "1.1.1.1")));
    }

    [Fact]
    public void S10_Begin_WhenADeviceIsKnown_StrangersDoNotSlowItDown()
    {
        var throttle = Throttle();
        for (var i = 0; i < 50; i++) throttle.Begin(new("ann", "1.1.1.1"));
        Assert.Null(throttle.Begin(new("ann", "1.1.1.1", "laptop")));
        Assert.NotNull(throttle.Begin(new("ann", "1.1.1.1")));
    }

    [Fact]
    public void S10_Begin_WhenTheWholeShopIsGuessedAt_NewDevicesWaitTwoSecondsAtMost()
    {
        var throttle = Throttle();
        for (var i = 0; i < 3_000; i++) throttle.Begin(new($"user-{i}", $"10.0.{i / 50}.{i % 50}"));
        var waits = 0;
        for (var i = 0; i < 100; i++)
        {
            if (throttle.Begin(new($"late-{i}", $"2.2.{i / 50}.{i % 50}")) is not { } wait) continue;
            waits++;
            Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(2));
            _clock.Advance(wait);
            Assert.Null(throttle.Begin(new($"late-{i}", $"2.2.{i / 50}.{i % 50}")));
        }

        Assert.True(waits > 10, $"{waits} had to wait");

        Assert.Null(throttle.Begin(new("ann", "3.3.3.3", "laptop")));
    }

    [Fact]
    public void S10_Begin_WhenManyMistypeOverAnHour_NobodyEverWaits()
    {
        var throttle = Throttle();
        for (var i = 0; i < 4_000; i++, _clock.Advance(TimeSpan.FromSeconds(1))) Assert.Null(throttle.Begin(new($"user-{i}", $"10.{i / 2_500}.{i / 50 % 50}.{i % 50}")));
    }

    [Fact]
    public void S10_Begin_WhenAFloodIsOverAndSomeGoOnMistyping_NewDevicesStopWaiting()
    {
        var throttle = Throttle();
        for (var i = 0; i < 3_000; i++) throttle.Begin(new($"user-{i}", $"10.0.{i / 50}.{i % 50}"));
        for (var i = 0; i < 90; i++, _clock.Advance(TimeSpan.FromSeconds(10))) throttle.Begin(new($"late-{i}", $"2.2.2.{i}"));
        Assert.Null(throttle.Begin(new("ann", "3.3.3.3")));
        Assert.Null(throttle.Begin(new("bob", "3.3.3.4")));
    }

    [Fact]
    public void S10_Begin_WhenAnOfficeMistypesNowAndThen_ItsAddressNeverWaits()
    {
        var throttle = Throttle();
        for (var i = 0; i < 200; i++, _clock.Advance(TimeSpan.FromMinutes(1))) Assert.Null(throttle.Begin(new($"user-{i}", "1.1.1.1")));
        Assert.Null(throttle.Begin(new("ann", "1.1.1.1")));
        Assert.Null(throttle.Begin(new("bob", "1.1.1.1")));
    }

    [Fact]
    public void S35_Begin_WhenCountersAreUsedUp_NewcomersShareOne()
    {
        var throttle = Throttle(new() { Capacity = 30 });
        for (var i = 0; i < 100; i++) throttle.Begin(new($"user-{i}", $"1.1.1.{i}"));
        Assert.NotNull(throttle.Begin(new("late", "2.2.2.2")));
    }

    private SignInThrottle Throttle(ThrottleOptions? options = null) => new(Options.Create(options ?? new()), _clock);
}
