using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Stories of orders that are paid in the end.</summary>
[Trait("Category", "Faults")]
public sealed class PaidStoriesTests(ITestOutputHelper output) : ExplorerTests(output)
{
    [Theory, MemberData(nameof(Stories), true)]
    public Task EveryPoint_OfAStory_MayFailInEveryWay(string name) => ExploreAsync(name);
}
