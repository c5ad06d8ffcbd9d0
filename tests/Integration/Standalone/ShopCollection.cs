using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>Tests that load a whole process run one after the other, on one shop.</summary>
[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<ShopFixture>
{
    public const string Name = "shop";
}
