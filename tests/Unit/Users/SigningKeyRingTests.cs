using Ecommerce.Api.Users.Tokens;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class SigningKeyRingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keys-").FullName;
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-01-01T00:00:00Z"));

    private string KeyFile => Path.Combine(_folder, "sub", "signing-keys.json");

    [Fact]
    public void Open_WhenThereIsNoFile_WritesOneForItsOwnerOnly()
    {
        Ring();
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(KeyFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Open_WhenThereIsAFile_ReadsTheSameKeys()
    {
        var (before, after) = (Ring(), Ring());
        Assert.Equal(before.Published.Select(key => key.KeyId), after.Published.Select(key => key.KeyId));
        Assert.Equal(before.Current.KeyId, after.Current.KeyId);
    }

    [Fact]
    public async Task Open_WhenManyProcessesStartAtOnce_AllHaveTheSameKeys()
    {
        for (var start = 0; start < 20; start++)
        {
            if (start > 0) File.Delete(KeyFile);
            var rings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Ring)));
            Assert.Single(rings.Select(ring => ring.Current.KeyId).Distinct());
        }
    }

    [Fact]
    public void S3_Published_Always_HoldsTheCurrentAndTheNextKey()
    {
        var ring = Ring();
        Assert.Equal(2, ring.Published.Count);
        var next = ring.Published.Single(key => key.KeyId != ring.Current.KeyId);
        ring.Rotate();
        Assert.Equal(next.KeyId, ring.Current.KeyId);
    }

    [Fact]
    public void S3_Rotate_WhenTokensAreStillOut_KeepsTheOldKey()
    {
        var ring = Ring();
        var old = ring.Current.KeyId;
        ring.Rotate();
        Assert.NotNull(ring.Find(old));
        Assert.Equal(3, Ring().Published.Count);
    }

    [Fact]
    public void S3_Rotate_WhenAllTokensOfARetiredKeyHaveExpired_ForgetsIt()
    {
        var ring = Ring();
        var old = ring.Current.KeyId;
        ring.Rotate();
        _clock.Advance(TimeSpan.FromMinutes(11));
        ring.Rotate();
        Assert.Null(ring.Find(old));
    }

    [Fact]
    public void Current_WhenItSignedForThirtyDays_IsRotated()
    {
        var ring = Ring();
        var old = ring.Current.KeyId;
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.NotEqual(old, ring.Current.KeyId);
    }

    [Fact]
    public void Current_WhenSomebodyElseWritesTheFile_StaysHoweverOldItIs()
    {
        var ring = Ring(TimeSpan.Zero);
        var old = ring.Current.KeyId;
        _clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(old, ring.Current.KeyId);
    }

    [Fact]
    public void Rotate_WhenWritten_LeavesNoOtherFileBehind()
    {
        Ring().Rotate();
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SigningKeyRing Ring() => Ring(TimeSpan.FromDays(30));

    private SigningKeyRing Ring(TimeSpan rotateEvery) =>
        new(Options.Create(new TokenOptions { KeyFile = KeyFile, RotateEvery = rotateEvery }), _clock, NullLogger<SigningKeyRing>.Instance);
}
