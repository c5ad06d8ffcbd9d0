using Ecommerce.Adapters.Payments.Sandbox.Ledger;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>What shares a commit does not share its fate with a bad neighbour.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_WhenOneOfABatchFails_OnlyThatOneFails()
    {
        await using (var ledger = new GroupCommit(Path))
        {
            using var begun = new ManualResetEventSlim();
            using var goOn = new ManualResetEventSlim();
            var holding = ledger.RunAsync(_ =>
            {
                begun.Set();
                goOn.Wait();
                return true;
            });
            begun.Wait();
            var first = ledger.RunAsync(session => Add(session, "first"));
            var bad = ledger.RunAsync(session => Add(session, "bad") ? throw new InvalidOperationException("bad") : true);
            var last = ledger.RunAsync(session => Add(session, "last"));
            goOn.Set();

            Assert.True(await holding && await first && await last);
            await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        }
        await using var reopened = new GroupCommit(Path);
        string[] keys = ["first", "bad", "last"];
        var found = await reopened.RunAsync(session => keys.Where(key => session.FindKey(key, 0) is not null).ToArray());

        Assert.Equal(["first", "last"], found);
    }

    [Fact]
    public async Task Dispose_WhenWorkWaits_FinishesItFirst()
    {
        var ledger = new GroupCommit(Path);
        var all = Enumerable.Range(0, 1000).Select(i => ledger.RunAsync(session => Add(session, $"key {i}"))).ToList();
        await ledger.DisposeAsync();

        Assert.All(all, work => Assert.True(work.IsCompletedSuccessfully));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ledger.RunAsync(_ => true));
    }

    private string Path => System.IO.Path.Combine(_folder.FullName, "ledger.db");

    private static bool Add(LedgerSession session, string key)
    {
        session.PutKey(key, new StoredAnswer([1], 200, [2]), now: 1);
        return true;
    }
}
