using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>Takes a return a step further.</summary>
public sealed record ReturnStep : IFreeText
{
    /// <summary>What there is to say of it; the buyer reads it.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/note", Note)];
}
