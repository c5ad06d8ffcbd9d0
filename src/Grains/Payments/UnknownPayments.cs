using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Payments;

/// <summary>
/// Payments of which this silo's workers could not learn what became of them, and whether the gateway answers again. Only a list of whom to wake
/// early: it is lost with the silo, and each of them asks by its own due time all the same.
/// </summary>
public sealed class UnknownPayments
{
    /// <summary>So many are remembered; those above keep to their own due times.</summary>
    public const int Max = 10_000;

    // While the gateway answers others, one that stays unknown this often is left to its own due time.
    private const int MaxInVain = 3;

    private readonly Lock _lock = new();
    private readonly Queue<UnknownPayment> _waiting = new();
    private readonly HashSet<UnknownPayment> _known = [];
    private readonly Dictionary<UnknownPayment, int> _inVain = [];
    private volatile bool _isQuiet = true;
    private bool _isAnswering;

    /// <summary>What a worker heard of the gateway.</summary>
    public void Heard(ProviderReport report)
    {
        var payment = new UnknownPayment(report.Payment, report.Kind == PaymentOperationKind.Authorize);
        if (report.Status == PaymentOperationStatus.Unknown) Note(payment);
        // Every checkout passes here.
        else if (!_isQuiet) Answer(payment);
    }

    /// <summary>
    /// Whom to wake now, each once: many while the gateway answers; otherwise one, to see whether it does, and that only when
    /// <paramref name="mayTry"/>.
    /// </summary>
    public IReadOnlyList<UnknownPayment> Take(int most, bool mayTry)
    {
        if (_isQuiet) return [];
        lock (_lock)
        {
            var woken = new List<UnknownPayment>();
            for (var left = _isAnswering ? most : mayTry ? 1 : 0; left > 0 && _waiting.TryDequeue(out var next); left--)
            {
                _known.Remove(next);
                if (_isAnswering) CountInVain(next);
                woken.Add(next);
            }

            return woken;
        }
    }

    // Taken back by a worker that hears of it. What a webhook settled is never heard of here, so the counts begin anew when there are too many.
    private void CountInVain(UnknownPayment payment)
    {
        if (_inVain.Count >= Max) _inVain.Clear();
        _inVain[payment] = _inVain.GetValueOrDefault(payment) + 1;
    }

    private void Note(UnknownPayment payment)
    {
        lock (_lock)
        {
            _isQuiet = false;
            if (_inVain.GetValueOrDefault(payment) >= MaxInVain || _known.Count == Max || !_known.Add(payment)) return;
            _waiting.Enqueue(payment);
            _isAnswering = false;
        }
    }

    private void Answer(UnknownPayment payment)
    {
        lock (_lock)
        {
            _isAnswering = true;
            _inVain.Remove(payment);
            _isQuiet = _waiting.Count == 0 && _inVain.Count == 0;
        }
    }
}
