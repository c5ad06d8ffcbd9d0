namespace Ecommerce.Api.Users.Passwords;

/// <summary>More passwords wait to be hashed than can be within a request's deadline. Nothing was done.</summary>
internal sealed class PasswordQueueFullException() : Exception("Too many passwords wait to be hashed.");
