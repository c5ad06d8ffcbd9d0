namespace Ecommerce.Tests.Unit.Api.Http;

public sealed record ProbeLine
{
    public required int Quantity { get; init; }
}
