using Ecommerce.Adapters.Sqlite.Search;
using Ecommerce.Ports.Search;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

public sealed class SqliteProductSearchTests : ProductSearchContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search-");
    private SearchFile _file;

    public SqliteProductSearchTests() => _file = Open();

    protected override IProductSearch Search => new SqliteProductSearch(_file);

    protected override IProductSearchIndex Index => new SqliteProductSearchIndex(_file);

    private string Path => System.IO.Path.Combine(_folder.FullName, "search.db");

    public override ValueTask DisposeAsync()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task File_OfAnotherForm_IsMadeAnew()
    {
        _file.Dispose();
        using (var other = new SqliteConnection($"Data Source={Path};Pooling=false"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "pragma user_version=99";
            command.ExecuteNonQuery();
        }

        _file = Open();

        Assert.False((await Index.GetStateAsync(Token)).IsComplete);
        Assert.Equal(0, (await Search.SearchAsync(new() { Currency = "KRW" }, Token)).Total);
    }

    [Fact]
    public async Task File_ThatIsNoDatabase_IsMadeAnew()
    {
        _file.Dispose();
        foreach (var file in _folder.GetFiles()) file.Delete();
        await File.WriteAllTextAsync(Path, new string('x', 10_000), Token);

        _file = Open();

        Assert.False((await Index.GetStateAsync(Token)).IsComplete);
    }

    [Fact]
    public async Task File_OpenedAgain_HasWhatWasPut()
    {
        await Index.PutAsync(new SampleCatalogue(1, 20).Products, Token);
        var before = await Index.GetStateAsync(Token);
        _file.Dispose();

        _file = Open();

        Assert.Equal(before, await Index.GetStateAsync(Token));
        Assert.True(before is { IsComplete: true, Products: > 10 });
    }

    private SearchFile Open() => new(Options.Create(new SqliteSearchOptions { DataSource = Path }));
}
