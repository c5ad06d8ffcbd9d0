using Ecommerce.Tests.Unit.Architecture;
using Xunit;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>Committed files that pin a format. UPDATE_GOLDEN=1 writes them anew, for a reviewer to see what changed.</summary>
internal static class Golden
{
    private const string Hint = "If that is meant, run UPDATE_GOLDEN=1 ./test.sh quick Wire and commit the file: running shops must still be able to read it.";

    public static string Folder => "tests/Unit/Wire";

    /// <summary>Compares a text with the file, line by line.</summary>
    public static void Check(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, Folder, file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{Folder}/{file} is missing. {Hint}");

        var expected = File.ReadAllText(path);
        if (expected == actual) return;
        string[] before = expected.Split('\n'), after = actual.Split('\n');
        var lines = before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}"));
        Assert.Fail($"{Folder}/{file} is not what the code says today:\n{string.Join('\n', lines.DefaultIfEmpty("  the same lines in another order"))}\n{Hint}");
    }
}
