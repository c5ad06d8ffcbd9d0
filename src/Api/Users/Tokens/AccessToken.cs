namespace Ecommerce.Api.Users.Tokens;

/// <summary>A signed token and its life in seconds.</summary>
internal readonly record struct AccessToken(string Text, int ExpiresIn)
{
    /// <summary>Without the token: it is secret.</summary>
    public override string ToString() => nameof(AccessToken);
}
