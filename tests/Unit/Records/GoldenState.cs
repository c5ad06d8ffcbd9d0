namespace Ecommerce.Tests.Unit.Records;

public sealed record GoldenState
{
    public string? Name { get; init; }
}
