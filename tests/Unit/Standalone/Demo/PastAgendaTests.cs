using System.Collections.Concurrent;
using Ecommerce.Standalone.Demo.Past;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone.Demo;

public sealed class PastAgendaTests
{
    private const int Writers = 4;
    private const int Each = 5_000;
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TryTake_GivesEntriesInTheOrderOfTheirTimes_AndNoneLaterThanAsked()
    {
        var agenda = new PastAgenda(Noon.AddHours(3));
        foreach (var hour in (int[])[2, 1, 3]) agenda.Add(Noon.AddHours(hour), null!, () => Task.CompletedTask);

        Assert.True(agenda.TryTake(DateTimeOffset.MaxValue, out var first, out _, out _));
        Assert.False(agenda.TryTake(Noon.AddHours(1.5), out _, out _, out _));
        Assert.True(agenda.TryTake(DateTimeOffset.MaxValue, out var second, out _, out _));
        Assert.Equal((Noon.AddHours(1), Noon.AddHours(2)), (first, second));
        // What lies at the end or after it stays to be done.
        Assert.False(agenda.TryTake(DateTimeOffset.MaxValue, out _, out _, out _));
    }

    [Fact]
    public async Task TryTake_WhileManyAdd_GivesEachEntryOnce()
    {
        var agenda = new PastAgenda(DateTimeOffset.MaxValue);
        var met = new ConcurrentDictionary<int, int>();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                var number = (writer * Each) + i;
                // Ever earlier, so that each new entry moves the head of the queue.
                agenda.Add(Noon.AddSeconds(-number), null!, () =>
                {
                    met.AddOrUpdate(number, 1, (_, times) => times + 1);
                    return Task.CompletedTask;
                });
            }
        })).ToList();

        var all = Task.WhenAll(writers);
        while (!all.IsCompleted) await TakeAllAsync(agenda);
        await all;
        await TakeAllAsync(agenda);

        Assert.Equal(Writers * Each, met.Count);
        Assert.All(met.Values, times => Assert.Equal(1, times));
    }

    private static async Task TakeAllAsync(PastAgenda agenda)
    {
        while (agenda.TryTake(DateTimeOffset.MaxValue, out _, out _, out var act)) await act();
    }
}
