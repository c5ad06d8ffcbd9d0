using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Microsoft.Extensions.Hosting;

namespace Ecommerce.Grains.Payments;

/// <summary>
/// Wakes payments that are unknown as soon as the gateway answers again, instead of at their own due times, which come ever more seldom.
/// While nobody buys anything it lets one of them ask now and then, so a gateway that is back is noticed within seconds.
/// </summary>
public sealed class GatewayWatch(UnknownPayments unknown, IGrainFactory grains, TimeProvider clock) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // Each asks the gateway once: enough for an outage of minutes, and no flood for a gateway that has just come back.
    private const int PerLook = 200;
    private const int LooksPerTry = 3;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        for (var look = 1; await timer.WaitForNextTickAsync(stoppingToken); look++)
        {
            foreach (var payment in unknown.Take(PerLook, mayTry: look % LooksPerTry == 0)) Wake(payment);
        }
    }

    // Nobody waits for it: whoever is not reached asks when it is due.
    private void Wake(UnknownPayment payment) =>
        (payment.IsAuthorization
            ? grains.GetGrain<IOrderGrain>(payment.Payment.Order.Value).AskAgainAsync()
            : grains.GetGrain<IPaymentGrain>(payment.Payment.Value).AskAgainAsync()).Ignore();
}
