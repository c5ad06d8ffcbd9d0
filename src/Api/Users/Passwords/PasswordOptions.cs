namespace Ecommerce.Api.Users.Passwords;

/// <summary>How dear a guess is, from <c>Users:Passwords</c>.</summary>
public sealed class PasswordOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Users:Passwords";

    /// <summary>Memory of one Argon2id hash in KiB; 19 456 by default. Raising it makes users' hashes stronger at their next sign-in.</summary>
    public int MemoryKiB { get; set; } = 19_456;

    /// <summary>Passes over that memory; 2 by default.</summary>
    public int Iterations { get; set; } = 2;

    /// <summary>Hashes made at the same time; 2 by default, because each takes a core for a tenth of a second or more.</summary>
    public int MaxConcurrent { get; set; } = 2;

    /// <summary>Requests that may wait for a hash; 64 by default, what two cores can do within a request's deadline. More are answered 429.</summary>
    public int MaxWaiting { get; set; } = 64;
}
