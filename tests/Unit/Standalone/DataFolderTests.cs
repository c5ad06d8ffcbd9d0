using Ecommerce.Standalone;
using Ecommerce.Standalone.Data;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Open_WhenAnotherShopUsesIt_NamesItsProcess()
    {
        using var first = DataFolder.Open(_path);
        var refused = Assert.Throws<StartRefusedException>(() => DataFolder.Open(_path));
        Assert.Equal(ExitCode.DataInUse, refused.ExitCode);
        Assert.Equal($"data folder {_path} is used by another shop (pid {Environment.ProcessId})", refused.Message);
    }

    [Fact]
    public void Open_WhenTheOtherShopStopped_Opens()
    {
        DataFolder.Open(_path).Dispose();
        using var second = DataFolder.Open(_path);
        Assert.Equal(_path, second.Path);
    }

    [Fact]
    public void Reset_RemovesWhatIsOursOnly()
    {
        using var folder = DataFolder.Open(_path);
        File.WriteAllText(folder.Database, "records");
        File.WriteAllText(Path.Combine(_path, "holiday.jpg"), "not ours");
        folder.Demo.Begin();
        ShopSecrets.Open(folder.Secrets);

        folder.Reset();

        Assert.Equal(["holiday.jpg", "shop.lock", "shop.pid"], Directory.GetFileSystemEntries(_path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Secrets_WhenOpenedAgain_AreTheSame()
    {
        using var folder = DataFolder.Open(_path);
        Assert.Equal(ShopSecrets.Open(folder.Secrets), ShopSecrets.Open(folder.Secrets));
    }

    [Fact]
    public void Secrets_AreReadableByTheirOwnerOnly()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = DataFolder.Open(_path);
        ShopSecrets.Open(folder.Secrets);
        var file = Assert.Single(Directory.GetFiles(folder.Secrets));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Demo_BegunWithAPast_IsInItUntilItIsFinished()
    {
        using var folder = DataFolder.Open(_path);
        folder.Demo.Begin(withPast: true);
        Assert.Equal((true, true, true), (folder.Demo.IsDemo, folder.Demo.IsLoading, folder.Demo.IsInPast));
        folder.Demo.Finish();
        Assert.Equal((true, false, false), (folder.Demo.IsDemo, folder.Demo.IsLoading, folder.Demo.IsInPast));
        folder.Reset();
        Assert.False(folder.Demo.IsDemo);
    }

    [Fact]
    public void Demo_WhenNeverBegun_IsNone()
    {
        using var folder = DataFolder.Open(_path);
        Assert.Equal((false, false), (folder.Demo.IsDemo, folder.Demo.IsLoading));
    }

    [Fact]
    public void Demo_WhenBegunAndFinished_StaysADemoThatIsLoaded()
    {
        using var folder = DataFolder.Open(_path);
        folder.Demo.Begin();
        Assert.Equal((true, true), (folder.Demo.IsDemo, folder.Demo.IsLoading));
        folder.Demo.Finish();
        Assert.Equal((true, false), (folder.Demo.IsDemo, folder.Demo.IsLoading));
    }
}
