using System.Diagnostics;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>Polls a condition that another thread brings about, with a deadline that only a hang reaches.</summary>
public static class Eventually
{
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"Waited a minute in vain until {what}.");
            await Task.Delay(5);
        }
    }

    public static Task IsTrueAsync(Func<bool> condition, string what) => IsTrueAsync(() => Task.FromResult(condition()), what);
}
