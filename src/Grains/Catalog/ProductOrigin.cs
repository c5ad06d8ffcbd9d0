namespace Ecommerce.Grains.Catalog;

/// <summary>The command that created a product. A product that a key created keeps that key for good.</summary>
public sealed record ProductOrigin
{
    public required string OperationId { get; init; }

    public required string Fingerprint { get; init; }
}
