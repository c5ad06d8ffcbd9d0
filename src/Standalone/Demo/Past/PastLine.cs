namespace Ecommerce.Standalone.Demo.Past;

/// <summary>What was bought: a variant of the product with this slug, and how many.</summary>
internal sealed record PastLine(string Slug, string Sku, int Quantity);
