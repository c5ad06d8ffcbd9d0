using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>
/// Slows guessing down without becoming a weapon against the owner. Each attempt counts as a failure until it succeeds, so that parallel ones gain
/// nothing; one that must wait costs no hash and counts for nothing, so nobody is kept out for longer than the longest wait. A device that has
/// signed in to the account before is counted by itself: whatever strangers do to account, address or shop, its owner gets in. Counters live in
/// this process: with N processes a guesser has N times the attempts, still far too few, and a restart forgets.
/// </summary>
internal sealed class SignInThrottle(IOptions<ThrottleOptions> options, TimeProvider clock)
{
    private const string Overflow = "overflow";
    private const string Everything = "everything";

    private readonly ThrottleOptions _options = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SignInFailures> _failures = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt. How long to wait when there were too many, and then nothing is counted; <c>null</c> to go on.</summary>
    public TimeSpan? Begin(SignInAttempt attempt)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var counters = Counters(attempt).Select(counter => (Failures: Find(counter.Key, now), counter)).ToArray();
            var opensAt = counters.Max(counter => counter.Failures.OpensAt);
            if (opensAt > now) return opensAt - now;
            foreach (var (failures, counter) in counters) failures.Add(now, counter.Free, counter.MaxWait, _options.Memory);
            return null;
        }
    }

    /// <summary>Takes back what a successful attempt counted, and forgets what this account failed from this address, or on this device.</summary>
    public void Succeed(SignInAttempt attempt)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var counters = Counters(attempt);
            foreach (var (key, _, _) in counters) Find(key, now).Remove(now);
            _failures.Remove(counters[0].Key);
        }
    }

    // The narrowest first.
    private (string Key, int Free, TimeSpan MaxWait)[] Counters(SignInAttempt attempt) => attempt.Device is { } device
        ? [($"device {attempt.Account} {device}", _options.PerAccountAndAddress, _options.MaxWait)]
        :
        [
            ($"pair {attempt.Account} {attempt.Address}", _options.PerAccountAndAddress, _options.MaxWait),
            ($"account {attempt.Account}", _options.PerAccount, _options.MaxWait),
            ($"address {attempt.Address}", _options.PerAddress, _options.MaxWait),
            (Everything, _options.InAll, _options.MaxWaitInAll),
        ];

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
