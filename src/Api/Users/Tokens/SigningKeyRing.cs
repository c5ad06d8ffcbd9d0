using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>
/// The ring of this process. Keys change here by age; processes that share a ring mount one file that somebody else changes
/// (<see cref="TokenOptions.RotateEvery"/> = 0) and restart to read it.
/// </summary>
internal sealed partial class SigningKeyRing : ISigningKeys
{
    private readonly Lock _gate = new();
    private readonly TokenOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<SigningKeyRing> _logger;
    private volatile KeyRing _ring;

    public SigningKeyRing(IOptions<TokenOptions> options, TimeProvider clock, ILogger<SigningKeyRing> logger)
    {
        (_options, _clock, _logger) = (options.Value, clock, logger);
        _ring = _options.KeyFile is { } file
            ? KeyRingFile.Open(file, () => KeyRing.New(clock.GetUtcNow()))
            : KeyRing.New(clock.GetUtcNow());
    }

    public ECDsaSecurityKey Current
    {
        get
        {
            if (IsDue(_ring)) RotateIf(IsDue);
            return _ring.Current.Security;
        }
    }

    public IReadOnlyList<ECDsaSecurityKey> Published => _ring.Published;

    public ECDsaSecurityKey? Find(string? keyId) => _ring.Find(keyId);

    public void Rotate() => RotateIf(_ => true);

    private bool IsDue(KeyRing ring) => _options.RotateEvery > TimeSpan.Zero && _clock.GetUtcNow() - ring.Current.Since >= _options.RotateEvery;

    private void RotateIf(Func<KeyRing, bool> condition)
    {
        lock (_gate)
        {
            if (!condition(_ring)) return;
            var now = _clock.GetUtcNow();
            var next = _ring.Rotate(now, forgetBefore: now - _options.Lifetime - _options.ClockSkew);
            if (_options.KeyFile is { } file) KeyRingFile.Replace(file, next);
            _ring = next;
            Rotated(_logger, next.Current.Security.KeyId);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Access tokens are signed by key {KeyId} from now on.")]
    private static partial void Rotated(ILogger logger, string keyId);
}
