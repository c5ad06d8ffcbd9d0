using Ecommerce.Contracts.Payments;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>One call that reached the gateway; a question about an authorization is one too.</summary>
public sealed record GatewayCall(PaymentId Payment, string OperationKey, PaymentOperationKind Kind, bool IsQuestion);
