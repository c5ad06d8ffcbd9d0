using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Stories of orders that are not paid, or not known to be.</summary>
[Trait("Category", "Faults")]
public sealed class UnpaidStoriesTests(ITestOutputHelper output) : ExplorerTests(output)
{
    [Theory, MemberData(nameof(Stories), false)]
    public Task EveryPoint_OfAStory_MayFailInEveryWay(string name) => ExploreAsync(name);
}
