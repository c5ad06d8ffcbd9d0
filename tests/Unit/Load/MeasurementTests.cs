using System.Collections.Concurrent;
using System.Text.Json;
using Ecommerce.Tests.Load;
using Xunit;

namespace Ecommerce.Tests.Unit.Load;

public sealed class MeasurementTests
{
    [Fact]
    public void CpuMsPerCall_WhenSeveralServersWorked_IsOfTheShopAlone()
    {
        var measured = Measured([new("sandbox", Sample(0, 0), Sample(500, 0)), new(Server.Shop, Sample(100, 10), Sample(400, 30))], calls: 100);

        Assert.Equal(3.2, measured.CpuMsPerCall!.Value, 6);
    }

    [Fact]
    public void CpuMsPerCall_WhenTheShopsProcessIsNotKnown_IsNone() =>
        Assert.Null(Measured([new("sandbox", Sample(0, 0), Sample(500, 0))], calls: 100).CpuMsPerCall);

    [Fact]
    public void StoreCounts_OfSeveralStores_AreAddedAndTakenFromEachOther()
    {
        var before = StoreCounts.Of(JsonElement.Parse("""{"stores":[{"name":"a","rows":1,"entryRows":2,"commits":3,"reads":4}]}"""));
        var after = StoreCounts.Of(JsonElement.Parse(
            """{"stores":[{"name":"a","rows":11,"entryRows":2,"commits":4,"reads":4},{"name":"b","rows":5,"entryRows":1,"commits":1,"reads":0}]}"""));

        Assert.Equal(new() { Rows = 15, EntryRows = 1, Commits = 2, Reads = 0 }, after.Since(before));
    }

    // A call that began late because the shop stalled must not look fast.
    [Fact]
    public void IntendedStart_OfACall_FollowsFromTheRateAlone() => Assert.Equal(TimeSpan.FromMilliseconds(150), OpenLoop.IntendedStart(3, 20));

    [Theory]
    [InlineData("Payment sandbox on http://127.0.0.1:41/ (play money)")]
    [InlineData("[2/4] Payment sandbox on http://127.0.0.1:41/ (a process of its own; play money)")]
    public void AddressIn_ALineOfEither_IsTheSandboxs(string line) => Assert.Equal(41, StartedShop.AddressIn(line).Port);

    private static Measurement Measured(IReadOnlyList<ServerUse> servers, int calls) => new()
    {
        Scenario = "checkout",
        Timings = new(TimeSpan.FromSeconds(1), Enumerable.Repeat(TimeSpan.FromMilliseconds(1), calls), new ConcurrentDictionary<string, int>()),
        Servers = servers,
    };

    private static ServerSample Sample(double user, double system) => new()
    {
        UserMs = user, SystemMs = system, MachineMs = 0, DriverMs = 0, WrittenBytes = 0, Switches = 0, Threads = new Dictionary<string, double>(),
    };
}
