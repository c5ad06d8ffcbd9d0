namespace Ecommerce.Tests.Load;

/// <summary>So many units of a SKU.</summary>
internal sealed record BasketLine(string Sku, int Quantity)
{
    public string ToJson() => $$"""{"sku":"{{Sku}}","quantity":{{Quantity}}}""";
}
