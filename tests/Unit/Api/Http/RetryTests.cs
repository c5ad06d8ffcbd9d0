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

    private Task<string> FailUntil(int call) => ++_calls >= call ? Task.FromResult("done") : Task.FromException<string>(new TimeoutException());

    // The longest wait is 1.5 times 450 ms.
    private async Task AdvanceUntilDoneAsync(Task answer)
    {
        for (var i = 0; i < 10_000 && !answer.IsCompleted; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
