using Ecommerce.Api.Http;

namespace Ecommerce.Api.Carts;

/// <summary>How to reach the buyer.</summary>
public sealed record ContactBody : IFreeText
{
    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Phone.</summary>
    public string? Phone { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => CartBodies.FreeTexts(this, null, "");
}
