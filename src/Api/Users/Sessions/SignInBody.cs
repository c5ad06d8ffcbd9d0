namespace Ecommerce.Api.Users.Sessions;

/// <summary>Signs somebody in.</summary>
internal sealed record SignInBody
{
    /// <summary>E-mail address; case and outer white space do not matter.</summary>
    public required string Email { get; init; }

    /// <summary>Password.</summary>
    public required string Password { get; init; }

    /// <summary>`store` or `admin`. Without it, staff get `admin`, which opens both, and everybody else `store`.</summary>
    public string? Audience { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(SignInBody);
}
