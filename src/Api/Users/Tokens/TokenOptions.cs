namespace Ecommerce.Api.Users.Tokens;

/// <summary>Access tokens and the keys that sign them, from <c>Users:Tokens</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Users:Tokens";

    /// <summary>Name of the issuer in tokens; <c>ecommerce</c> by default. Changing it makes tokens that are out invalid.</summary>
    public string Issuer { get; set; } = "ecommerce";

    /// <summary>Life of an access token; 10 minutes by default, 15 at most, because nothing ends one before.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How far clocks may differ; 60 seconds by default and at most.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// File of the key ring, written with mode 600 when it does not exist. Without one (the default) keys live as long as the process, which
    /// is refused in production: a restart would sign everybody out, and two processes would not know each other's tokens.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>How long a key signs; 30 days by default. Zero: never changed here, for a file that somebody else writes.</summary>
    public TimeSpan RotateEvery { get; set; } = TimeSpan.FromDays(30);
}
