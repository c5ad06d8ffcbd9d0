using System.Text.Json;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>Reads and writes the file of the key ring, readable by its owner only.</summary>
internal static class KeyRingFile
{
    /// <summary>The ring of the file; when there is none, <paramref name="create"/> makes the first.</summary>
    public static KeyRing Open(string path, Func<KeyRing> create)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var temporary = WriteTemporary(path, create());
            try
            {
                File.Move(temporary, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was faster: its keys count.
                File.Delete(temporary);
            }
        }

        using var stream = File.OpenRead(path);
        return KeyRing.Read(JsonSerializer.Deserialize(stream, KeyRingJson.Default.StoredKeyRing)
            ?? throw new InvalidDataException($"The key ring {path} is empty."));
    }

    /// <summary>Replaces the file at once: a reader sees the old ring or the new one.</summary>
    public static void Replace(string path, KeyRing ring) => File.Move(WriteTemporary(path, ring), path, overwrite: true);

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
