using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed record ProbeBody : IFreeText
{
    public required string Name { get; init; }

    public required int Quantity { get; init; }

    public string? Note { get; init; }

    public ProbeColor? Color { get; init; }

    public Money? Price { get; init; }

    public CartId? Cart { get; init; }

    public IReadOnlyList<ProbeLine>? Lines { get; init; }

    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/note", Note)];
}
