using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>The keys at one moment. Immutable, so that a rotation never shows half.</summary>
internal sealed class KeyRing
{
    private readonly Dictionary<string, ECDsaSecurityKey> _byId;

    public KeyRing(SigningKey current, SigningKey next, IEnumerable<SigningKey> retired)
    {
        (Current, Next, Retired) = (current, next, [.. retired]);
        Published = [current.Security, next.Security, .. Retired.Select(key => key.Security)];
        _byId = Published.ToDictionary(key => key.KeyId, StringComparer.Ordinal);
    }

    public SigningKey Current { get; }

    public SigningKey Next { get; }

    public IReadOnlyList<SigningKey> Retired { get; }

    public IReadOnlyList<ECDsaSecurityKey> Published { get; }

    public static KeyRing New(DateTimeOffset now) => new(SigningKey.New(now), SigningKey.New(now), []);

    public static KeyRing Read(StoredKeyRing stored) =>
        new(SigningKey.Read(stored.Current), SigningKey.Read(stored.Next), stored.Retired.Select(SigningKey.Read));

    public ECDsaSecurityKey? Find(string? keyId) => keyId is null ? null : _byId.GetValueOrDefault(keyId);

    /// <summary>The ring after a change; keys retired before <paramref name="forgetBefore"/> are forgotten.</summary>
    public KeyRing Rotate(DateTimeOffset now, DateTimeOffset forgetBefore) =>
        new(Next.MovedAt(now), SigningKey.New(now), [Current.MovedAt(now), .. Retired.Where(key => key.Since > forgetBefore)]);

    public StoredKeyRing ToStored() =>
        new() { Current = Current.ToStored(), Next = Next.ToStored(), Retired = [.. Retired.Select(key => key.ToStored())] };
}
