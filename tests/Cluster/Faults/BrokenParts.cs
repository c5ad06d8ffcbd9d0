using Ecommerce.Ports.Events;
using Ecommerce.Ports.Payments;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Parts of a shop that are replaced by broken ones, to see that the checks notice. Nothing is broken unless said.</summary>
public sealed record BrokenParts
{
    public Func<IRecordBackend, IRecordBackend> Store { get; init; } = store => store;

    public Func<IPaymentGateway, IPaymentGateway> Gateway { get; init; } = gateway => gateway;

    public Func<IEventPublisher, IEventPublisher> Publisher { get; init; } = publisher => publisher;

    public Action<ISiloBuilder> Silo { get; init; } = _ => { };
}
