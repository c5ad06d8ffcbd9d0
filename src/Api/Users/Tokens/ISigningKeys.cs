using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>The keys that access tokens are signed with and verified by. There is no other source of keys.</summary>
public interface ISigningKeys
{
    /// <summary>The key that signs now.</summary>
    ECDsaSecurityKey Current { get; }

    /// <summary>
    /// Keys to publish: the current one, the next one, which verifiers know long before it signs, and retired ones until the last token
    /// that they signed has expired.
    /// </summary>
    IReadOnlyList<ECDsaSecurityKey> Published { get; }

    /// <summary>The published key of this id; <c>null</c> when it is none of ours.</summary>
    ECDsaSecurityKey? Find(string? keyId);

    /// <summary>Lets the next key sign, retires the current one and makes another next one.</summary>
    void Rotate();
}
