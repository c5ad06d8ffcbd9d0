using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>
/// Slows guessing down. Each attempt counts as a failure until it succeeds, so that parallel ones gain nothing; one that must wait costs no hash
/// and counts for nothing, so nobody is kept out for longer than the longest wait. Counters live in this process: with N processes a guesser has N times
/// the attempts, still far too few, and a restart forgets.
/// </summary>
internal sealed class SignInThrottle(IOptions<ThrottleOptions> options, TimeProvider clock)
{
    private const string Overflow = "overflow";

    private readonly ThrottleOptions _options = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SignInFailures> _failures = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt. How long to wait when there were too many, and then nothing is counted; <c>null</c> to go on.</summary>
    public TimeSpan? Begin(string account, string address)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var counters = Counters(account, address).Select(counter => (Failures: Find(counter.Key, now), counter.Free)).ToArray();
            var opensAt = counters.Max(counter => counter.Failures.OpensAt);
            if (opensAt > now) return opensAt - now;
            foreach (var (failures, free) in counters) failures.Add(now, free, _options.MaxWait);
            return null;
        }
    }

    /// <summary>Takes back what a successful attempt counted, and forgets what this account failed from this address.</summary>
    public void Succeed(string account, string address)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var (key, _) in Counters(account, address)) Find(key, now).Remove(now);
            _failures.Remove(PairOf(account, address));
        }
    }

    private (string Key, int Free)[] Counters(string account, string address) =>
        [(PairOf(account, address), _options.PerAccountAndAddress), ($"account {account}", _options.PerAccount), ($"address {address}", _options.PerAddress)];

    private static string PairOf(string account, string address) => $"pair {account} {address}";

    private SignInFailures Find(string key, DateTimeOffset now)
    {
        if (_failures.TryGetValue(key, out var known) && now - known.LastAt < _options.Memory) return known;
        if (known is null && _failures.Count >= _options.Capacity && !MakeRoom(now)) key = Overflow;
        if (key == Overflow && _failures.TryGetValue(Overflow, out var shared)) return shared;
        return _failures[key] = new SignInFailures { LastAt = now };
    }

    private bool MakeRoom(DateTimeOffset now)
    {
        foreach (var (key, failures) in _failures)
        {
            if (now - failures.LastAt >= _options.Memory) _failures.Remove(key);
        }

        return _failures.Count < _options.Capacity;
    }
}
