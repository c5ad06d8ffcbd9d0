using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>Says that a person has looked at an order.</summary>
public sealed record Resolution : IFreeText
{
    /// <summary>What was found or done.</summary>
    public required string Note { get; init; }

    /// <summary>The one concern that is resolved, by its <c>about</c>; without it, all of them.</summary>
    public string? About { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/note", Note), ("/about", About)];
}
