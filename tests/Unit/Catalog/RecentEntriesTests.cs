using Ecommerce.Api.Catalog;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

public sealed class RecentEntriesTests
{
    private readonly RecentEntries<int, string> _entries = new(capacity: 10);

    [Fact]
    public void TryGet_WhenAdded_FindsIt()
    {
        _entries.Add(1, "one");

        Assert.True(_entries.TryGet(1, out var value));
        Assert.Equal("one", value);
        Assert.False(_entries.TryGet(2, out _));
    }

    [Fact]
    public void Add_WhenFull_ForgetsWhatNobodyAskedFor()
    {
        for (var i = 0; i < 1000; i++)
            _entries.Add(i, "x");

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => _entries.TryGet(i, out _)), 1, 10);
    }

    [Fact]
    public void Add_WhenFull_KeepsWhatIsAskedForAllTheTime()
    {
        _entries.Add(-1, "kept");
        for (var i = 0; i < 1000; i++)
        {
            _entries.Add(i, "x");
            Assert.True(_entries.TryGet(-1, out _));
        }
    }
}
