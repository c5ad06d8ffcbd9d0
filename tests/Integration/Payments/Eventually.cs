namespace Ecommerce.Tests.Integration.Payments;

/// <summary>Asks again until a condition holds; fails after a deadline that only an outage reaches.</summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static async Task<T> GetAsync<T>(Func<Task<T>> ask, Func<T, bool> holds)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (true)
        {
            var value = await ask();
            if (holds(value)) return value;
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
