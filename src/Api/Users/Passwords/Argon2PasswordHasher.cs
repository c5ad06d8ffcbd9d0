using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Users.Passwords;

/// <summary>Argon2id, a few at a time: each hash takes a core and 19 MiB, so a crowd that signs in must not take the whole process.</summary>
internal sealed class Argon2PasswordHasher(IOptions<PasswordOptions> options) : IPasswordHasher, IDisposable
{
    private readonly PasswordOptions _options = options.Value;
    private readonly SemaphoreSlim _slots = new(options.Value.MaxConcurrent);

    // Its hash is random bytes: no password leads to it.
    private readonly PhcString _nobody = PhcString.Fresh(options.Value);
    private int _inside;

    public async Task<string> HashAsync(string password, CancellationToken cancellationToken)
    {
        var form = PhcString.Fresh(_options);
        return (form with { Hash = await ComputeAsync(password, form, cancellationToken) }).ToString();
    }

    public async Task<PasswordCheck> VerifyAsync(string password, string? stored, CancellationToken cancellationToken)
    {
        var isKnown = PhcString.TryParse(stored, out var parsed);
        var expected = parsed ?? _nobody;
        var hash = await ComputeAsync(password, expected, cancellationToken);
        if (!CryptographicOperations.FixedTimeEquals(hash, expected.Hash) || !isKnown) return PasswordCheck.Wrong;
        return expected.IsWeakerThan(_options) ? PasswordCheck.RightButWeak : PasswordCheck.Right;
    }

    public void Dispose() => _slots.Dispose();

    private async Task<byte[]> ComputeAsync(string password, PhcString form, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _inside) > _options.MaxConcurrent + _options.MaxWaiting)
        {
            Interlocked.Decrement(ref _inside);
            throw new PasswordQueueFullException();
        }

        try
        {
            await _slots.WaitAsync(cancellationToken);
            try
            {
                using var argon = new Argon2id(Encoding.UTF8.GetBytes(password))
                {
                    Salt = form.Salt,
                    MemorySize = form.MemoryKiB,
                    Iterations = form.Iterations,
                    DegreeOfParallelism = form.Parallelism,
                };
                return await argon.GetBytesAsync(form.Hash.Length);
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }
}
