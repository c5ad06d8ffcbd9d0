namespace Ecommerce.Records.Waking;

/// <summary>
/// How long the scanner leaves a record alone that stays due although its grain was woken: its body cannot be read, or its grain cannot start.
/// Such a grain cannot put off its own due time, and being the longest due it would be read first at every scan.
/// The wait starts with a scan period and doubles; a new due time starts anew. Belongs to one scan loop.
/// </summary>
internal sealed class WakePatience(TimeSpan first, TimeSpan longest)
{
    private Dictionary<RecordKey, Attempt> _before = [];
    private Dictionary<RecordKey, Attempt> _now = [];

    /// <summary>Starts a scan; what the last one did not see is forgotten, so no more is kept than one scan reads.</summary>
    public void Begin() => (_before, _now) = (_now, []);

    /// <summary>Whether this record is to be woken now; the next time is put off then.</summary>
    public bool Allows(DueRecord due, DateTimeOffset now)
    {
        var known = _before.TryGetValue(due.Key, out var last) && last.DueAt == due.DueAt;
        if (known && now < last.NotBefore)
        {
            _now[due.Key] = last;
            return false;
        }
        var wait = !known ? first : last.Wait * 2 < longest ? last.Wait * 2 : longest;
        _now[due.Key] = new(due.DueAt, now + wait, wait);
        return true;
    }

    private readonly record struct Attempt(DateTimeOffset DueAt, DateTimeOffset NotBefore, TimeSpan Wait);
}
