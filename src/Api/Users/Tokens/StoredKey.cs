namespace Ecommerce.Api.Users.Tokens;

/// <summary>A key in the file of the ring.</summary>
internal sealed record StoredKey
{
    /// <summary>When it took its place.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The private key, base64.</summary>
    public required string Pkcs8 { get; init; }

    /// <summary>Without the key.</summary>
    public override string ToString() => nameof(StoredKey);
}
