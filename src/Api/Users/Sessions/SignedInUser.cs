using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>Somebody who knows the password.</summary>
internal sealed record SignedInUser(UserId User, UserCredentials Credentials);
