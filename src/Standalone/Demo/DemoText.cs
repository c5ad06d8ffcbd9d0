using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Standalone.Demo;

/// <summary>A text in the two languages of the demo shop.</summary>
internal sealed record DemoText
{
    public required string En { get; init; }

    public required string Ko { get; init; }

    public LocaleMap ToMap() => LocaleMap.Of(En, Ko);
}
