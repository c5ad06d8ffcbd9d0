using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>Under strace: what an answer says was on the disk before the answer left.</summary>
[Collection(ShopCollection.Name)]
public sealed partial class DurabilityTests(ShopFixture fixture)
{
    [Fact]
    public async Task Place_IsAnsweredOnlyAfterItsCommitsReachedTheDisk()
    {
        await fixture.Staff.StockAsync("TRACED", 12_000, 10);
        using var buyer = new Client(fixture.Shop.Address);
        await buyer.PlaceAsync(await buyer.FillAsync(("TRACED", 1)), "traced-first");
        var basket = await buyer.FillAsync(("TRACED", 1));

        var trace = await TraceAsync(() => buyer.PlaceAsync(basket, "traced-order"));

        var received = Array.FindIndex(trace, line => line.Contains("POST /api/orders", StringComparison.Ordinal));
        var answered = Array.FindIndex(trace, received + 1, line => line.Contains("HTTP/1.1 201", StringComparison.Ordinal));
        Assert.True(received >= 0 && answered > received, "The trace does not show the request and its answer.");
        var synced = trace[received..answered].Count(line => Sync().IsMatch(line));
        // Pending, holds, commits and payment, Confirmed: four commits one after the other; SQLite syncs with fsync where it was built without fdatasync.
        Assert.True(synced >= 4, $"Only {synced} syncs of the database between the request and its answer.");
        var confirmed = Array.FindLastIndex(trace, answered, line => Sync().IsMatch(line));
        Assert.True(confirmed > received);
    }

    private async Task<string[]> TraceAsync(Func<Task<Answer>> act)
    {
        var file = Path.GetTempFileName();
        using var strace = Process.Start(new ProcessStartInfo("strace")
        {
            ArgumentList = { "-f", "-y", "-s", "64", "-e", "trace=fsync,fdatasync,sendmsg,sendto,recvmsg,recvfrom,write", "-o", file, "-p", $"{fixture.Shop.Id}" },
            RedirectStandardError = true,
        })!;
        // strace says on its error stream that it is attached.
        var attached = await strace.StandardError.ReadLineAsync();
        Assert.Contains("attached", attached, StringComparison.Ordinal);

        var answer = await act();
        Assert.Null(answer.Code);
        using (Process.Start("kill", ["-INT", $"{strace.Id}"])) await strace.WaitForExitAsync();
        var trace = await File.ReadAllLinesAsync(file);
        File.Delete(file);
        return trace;
    }

    [GeneratedRegex(@"(fsync|fdatasync)\(\d+<[^>]*shop\.db-wal>\)\s+= 0|<\.\.\. (fsync|fdatasync) resumed>\)\s+= 0")]
    private static partial Regex Sync();
}
