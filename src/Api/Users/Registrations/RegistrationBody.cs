using Ecommerce.Api.Http;

namespace Ecommerce.Api.Users.Registrations;

/// <summary>Asks for an account.</summary>
internal sealed record RegistrationBody : IFreeText
{
    /// <summary>E-mail address; case and outer white space do not matter.</summary>
    public required string Email { get; init; }

    /// <summary>8 to 256 characters of any kind.</summary>
    public required string Password { get; init; }

    /// <summary>How the shop addresses this person.</summary>
    public required string Name { get; init; }

    /// <summary>`en` or `ko`; `en` when not given.</summary>
    public string? Locale { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/name", Name)];

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(RegistrationBody);
}
