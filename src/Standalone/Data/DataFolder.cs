using System.Globalization;

namespace Ecommerce.Standalone.Data;

/// <summary>
/// The folder of one shop, locked while it runs: two processes on one database would each believe to be the only one that decides.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string[] OwnFiles = ["shop.db", "shop.db-wal", "shop.db-shm", "sandbox.db", "sandbox.db-wal", "sandbox.db-shm", "search.db", "search.db-wal", "search.db-shm", "demo", "demo.new"];
    private static readonly string[] OwnFolders = ["secrets", "logs"];

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>All records of the shop.</summary>
    public string Database => In("shop.db");

    /// <summary>What the payment sandbox knows; it is another company's database and only lies here.</summary>
    public string SandboxLedger => In("sandbox.db");

    /// <summary>The search index; derived, so it may be deleted while the shop is closed.</summary>
    public string SearchIndex => In("search.db");

    /// <summary>Keys and secrets, made at the first start.</summary>
    public string Secrets => In("secrets");

    /// <summary>The full log.</summary>
    public string Logs => In("logs");

    /// <summary>Whether the shop began as a demo.</summary>
    public DemoMark Demo => new(In("demo"));

    /// <summary>Opens the folder, making it when it is missing. Throws when another shop uses it, or nothing can be written there.</summary>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Create(full);
            var folder = new DataFolder(full, Lock(full));
            File.WriteAllText(folder.In("shop.pid"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"data folder {full} cannot be used: {exception.Message}", ExitCode.Failed);
        }
    }

    /// <summary>Removes what earlier starts left: data, secrets and logs of the shop, and nothing else that lies in the folder.</summary>
    public void Reset()
    {
        foreach (var file in OwnFiles) File.Delete(In(file));
        foreach (var folder in OwnFolders.Select(In).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
    }

    private static FileStream Lock(string path)
    {
        var file = System.IO.Path.Combine(path, "shop.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new StartRefusedException($"data folder {path} is used by another shop (pid {OwnerOf(path)})", ExitCode.DataInUse);
        }
    }

    // The lock itself cannot be read while it is held, so the number stands beside it.
    private static string OwnerOf(string path)
    {
        var file = System.IO.Path.Combine(path, "shop.pid");
        return File.Exists(file) ? File.ReadAllText(file) : "unknown";
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
