using System.Text.Json;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>Reads and writes the file of the key ring, readable by its owner only.</summary>
internal static class KeyRingFile
{
    private const int MaxWaits = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The ring of the file; when there is none, <paramref name="create"/> makes the first.</summary>
    public static KeyRing Open(string path, Func<KeyRing> create)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var turn = WaitForTurn(path);
            // Whoever was faster: its keys count.
            if (!File.Exists(path)) Replace(path, create());
        }

        using var stream = File.OpenRead(path);
        return KeyRing.Read(JsonSerializer.Deserialize(stream, KeyRingJson.Default.StoredKeyRing)
            ?? throw new InvalidDataException($"The key ring {path} is empty."));
    }

    /// <summary>Replaces the file at once: a reader sees the old ring or the new one.</summary>
    public static void Replace(string path, KeyRing ring) => File.Move(WriteTemporary(path, ring), path, overwrite: true);

    /// <summary>
    /// Holds the others back while the first ring is made. Moving a file without overwriting would not: between its look and its rename
    /// another process may have moved its own.
    /// </summary>
    private static FileStream WaitForTurn(string path)
    {
        for (var wait = 0; ; wait++)
        {
            try
            {
                return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (wait < MaxWaits)
            {
#pragma warning disable RS0030 // No signal comes from another process, and nothing runs yet that this could hold up.
                Thread.Sleep(Pause);
#pragma warning restore RS0030
            }
        }
    }

    private static string WriteTemporary(string path, KeyRing ring)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(temporary, options);
        JsonSerializer.Serialize(stream, ring.ToStored(), KeyRingJson.Default.StoredKeyRing);
        stream.Flush(flushToDisk: true);
        return temporary;
    }
}
