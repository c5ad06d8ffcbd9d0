namespace Ecommerce.Standalone.Demo;

/// <summary>What loading the demo catalogue did.</summary>
/// <param name="Created">Products that this load created.</param>
/// <param name="Existing">Products that were there already.</param>
/// <param name="Refused">Slug and code of each product that the shop refused, since someone else has its slug or a SKU.</param>
public sealed record DemoLoad(int Created, int Existing, IReadOnlyList<string> Refused);
