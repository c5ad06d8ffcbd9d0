using Ecommerce.Contracts.Orders;
using Orleans.Concurrency;

namespace Ecommerce.Contracts.Payments;

/// <summary>
/// Calls the gateway: a stateless worker, so that no grain with state ever waits for a gateway in its turn. What it learns it reports to the
/// order (authorizations) or to the payment (everything after).
/// </summary>
[Alias("payments.IGatewayGrain")]
public interface IGatewayGrain : IGrainWithIntegerKey
{
    /// <summary>Authorizes and reports; answers what the order made of it.</summary>
    [Alias("Authorize")]
    Task<Outcome<OrderView>> AuthorizeAsync(AuthorizeAttempt attempt);

    /// <summary>The same for nobody who waits: the order's due time resumes an attempt whose caller is gone.</summary>
    [Alias("Resume"), OneWay]
    Task ResumeAsync(AuthorizeAttempt attempt);

    /// <summary>Runs a capture, void or refund and reports it to the payment.</summary>
    [Alias("Run"), OneWay]
    Task RunAsync(RunPaymentOperation operation);
}
