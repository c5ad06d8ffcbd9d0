namespace Ecommerce.Api.Users.Registrations;

/// <summary>A login that is no secret.</summary>
public sealed record DemoLogin
{
    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Password.</summary>
    public required string Password { get; init; }

    /// <summary>Name shown in the shop.</summary>
    public required string Name { get; init; }

    /// <summary>Role of the account; <c>null</c> for buyers.</summary>
    public string? Role { get; init; }
}
