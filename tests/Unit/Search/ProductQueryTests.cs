using Ecommerce.Ports.Search;
using Xunit;

namespace Ecommerce.Tests.Unit.Search;

public sealed class ProductQueryTests
{
    private static readonly ProductQuery Query = new() { Currency = "KRW" };

    public static TheoryData<string, ProductQuery> TooLarge => new()
    {
        { "text", Query with { Text = new('x', ProductQuery.MaxText + 1) } },
        { "brands", Query with { Brands = [.. Enumerable.Repeat("b", ProductQuery.MaxValues + 1)] } },
        { "attributes", Query with { Attributes = [.. Enumerable.Range(0, ProductQuery.MaxAttributes + 1).Select(i => new AttributeFilter { Name = $"a{i}" })] } },
        { "values", Query with { Attributes = [new() { Name = "a", Values = [.. Enumerable.Repeat("v", ProductQuery.MaxValues + 1)] }] } },
        { "limit", Query with { Limit = 101 } },
        { "no limit", Query with { Limit = 0 } },
        { "no page", Query with { Page = 0 } },
        { "page", Query with { Limit = 100, Page = 101 } },
    };

    [Theory, MemberData(nameof(TooLarge), DisableDiscoveryEnumeration = true)]
    public void Check_WhenItIsTooLarge_Throws(string what, ProductQuery query) =>
        Assert.Contains(nameof(ProductQuery), Assert.Throws<ArgumentException>(query.Check).Message + what, StringComparison.Ordinal);

    [Fact]
    public void Check_WhenItIsAsLargeAsCanBe_Passes()
    {
        var query = Query with
        {
            Text = new('x', ProductQuery.MaxText),
            Attributes = [.. Enumerable.Range(0, ProductQuery.MaxAttributes).Select(i => new AttributeFilter { Name = $"a{i}" })],
            Limit = 100,
            Page = 100,
        };
        query.Check();
        Assert.Throws<ArgumentException>(new SuggestionQuery { Text = query.Text + "x", Currency = "KRW" }.Check);
    }
}
