namespace Ecommerce.Api.Users.Passwords;

/// <summary>Makes and verifies password hashes. Both cost the same, and both throw <see cref="PasswordQueueFullException"/> rather than queue without end.</summary>
internal interface IPasswordHasher
{
    /// <summary>A PHC string of this password.</summary>
    Task<string> HashAsync(string password, CancellationToken cancellationToken);

    /// <summary>
    /// Compares with a stored hash. With <c>null</c>, for a user who does not exist, a hash is made all the same: how long the answer takes
    /// must not tell who has an account.
    /// </summary>
    Task<PasswordCheck> VerifyAsync(string password, string? stored, CancellationToken cancellationToken);
}
