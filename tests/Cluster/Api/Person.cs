using Ecommerce.Contracts.Users;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>Somebody who is signed in.</summary>
public sealed record Person(UserId Id, string Email, string Token);
