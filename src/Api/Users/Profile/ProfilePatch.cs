using Ecommerce.Api.Http;

namespace Ecommerce.Api.Users.Profile;

/// <summary>Changes of an account; what is not given stays.</summary>
internal sealed record ProfilePatch : IFreeText
{
    /// <summary>How the shop addresses this person.</summary>
    public string? Name { get; init; }

    /// <summary>`en` or `ko`.</summary>
    public string? Locale { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/name", Name)];

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(ProfilePatch);
}
