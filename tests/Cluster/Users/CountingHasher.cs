using Ecommerce.Api.Users.Passwords;
using Microsoft.Extensions.Options;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>Hashes for real, but cheaply, and counts: what an attacker could time is how often this happens.</summary>
internal sealed class CountingHasher : IPasswordHasher
{
    private int _count;

    public int Count => _count;

    /// <summary>Parameters of hashes; a test may raise them.</summary>
    public PasswordOptions Parameters { get; set; } = new() { MemoryKiB = 64, Iterations = 1 };

    public async Task<string> HashAsync(string password, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        using var inner = new Argon2PasswordHasher(Options.Create(Parameters));
        return await inner.HashAsync(password, cancellationToken);
    }

    public async Task<PasswordCheck> VerifyAsync(string password, string? stored, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        using var inner = new Argon2PasswordHasher(Options.Create(Parameters));
        return await inner.VerifyAsync(password, stored, cancellationToken);
    }
}
