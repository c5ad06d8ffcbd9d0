using Ecommerce.Api.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class RetryTests
{
    private readonly FakeTimeProvider _clock = new() { AutoAdvanceAmount = TimeSpan.Zero };
    private int _calls;

    [Fact]
    public async Task OnUnavailable_WhenASecondCallAnswers_AnswersThat()
    {
        var answer = Retry.OnUnavailableAsync(() => FailUntil(2), CancellationToken.None, _clock);
        await AdvanceUntilDoneAsync(answer);
        Assert.Equal(("done", 2), (await answer, _calls));
    }

    [Fact]
    public async Task OnUnavailable_WhenNothingAnswers_GivesUpAfterThreeRepeats()
    {
        var answer = Retry.OnUnavailableAsync(() => FailUntil(int.MaxValue), CancellationToken.None, _clock);
        await AdvanceUntilDoneAsync(answer);
        await Assert.ThrowsAsync<TimeoutException>(() => answer);
        Assert.Equal(4, _calls);
    }

    [Fact]
    public async Task OnUnavailable_WhileASiloIsGone_RepeatsForTenSeconds()
    {
        var began = _clock.GetUtcNow();
        var lastCall = began;
        var answer = Retry.OnUnavailableAsync<string>(() =>
        {
            _calls++;
            lastCall = _clock.GetUtcNow();
            throw new SiloUnavailableException();
        }, CancellationToken.None, _clock);
        await AdvanceUntilDoneAsync(answer, TimeSpan.FromMilliseconds(10));
        await Assert.ThrowsAsync<SiloUnavailableException>(() => answer);
        Assert.InRange(_calls, 10, 30);
        Assert.InRange(lastCall - began, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(11.6));
    }

    [Fact]
    public async Task OnUnavailable_WhenCodeFails_DoesNotRepeat()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Retry.OnUnavailableAsync<string>(() =>
        {
            _calls++;
            throw new InvalidOperationException();
        }, CancellationToken.None, _clock));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task OnUnavailable_WhenDeadlineEndsTheWait_ThrowsWhatFailed()
    {
        using var deadline = new CancellationTokenSource();
        var answer = Retry.OnUnavailableAsync(() => FailUntil(int.MaxValue), deadline.Token, _clock);
        await deadline.CancelAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => answer);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task OnUnavailable_WhenARepeatHangs_EndsWithTheDeadline()
    {
        using var deadline = new CancellationTokenSource();
        var hanging = new TaskCompletionSource<string>();
        var answer = Retry.OnUnavailableAsync(() => ++_calls == 1 ? Task.FromException<string>(new TimeoutException()) : hanging.Task, deadline.Token, _clock);
        while (_calls < 2)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await deadline.CancelAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => answer);
    }

    private Task<string> FailUntil(int call) => ++_calls >= call ? Task.FromResult("done") : Task.FromException<string>(new TimeoutException());

    // The longest wait is 1.5 times 450 ms.
    private async Task AdvanceUntilDoneAsync(Task answer, TimeSpan? step = null)
    {
        for (var i = 0; i < 10_000 && !answer.IsCompleted; i++)
        {
            _clock.Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
