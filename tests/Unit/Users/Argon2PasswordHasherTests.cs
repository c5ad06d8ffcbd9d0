using Ecommerce.Api.Users.Passwords;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class Argon2PasswordHasherTests
{
    private static readonly PasswordOptions Cheap = new() { MemoryKiB = 64, Iterations = 1 };

    [Fact]
    public async Task S7_Hash_WhenNothingIsConfigured_UsesTheParametersOfOwasp()
    {
        using var hasher = Hasher(new());
        Assert.StartsWith("$argon2id$v=19$m=19456,t=2,p=1$", await hasher.HashAsync("a long pass phrase", default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WhenHashWasMadeByTheReferenceTool_KnowsThePassword()
    {
        using var hasher = Hasher(Cheap);
        const string Reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        Assert.Equal(PasswordCheck.Right, await hasher.VerifyAsync("password", Reference, default));
        Assert.Equal(PasswordCheck.Wrong, await hasher.VerifyAsync("Password", Reference, default));
    }

    [Fact]
    public async Task Hash_WhenPasswordIsTheSame_DiffersBySalt()
    {
        using var hasher = Hasher(Cheap);
        Assert.NotEqual(await hasher.HashAsync("a long pass phrase", default), await hasher.HashAsync("a long pass phrase", default));
    }

    [Fact]
    public async Task Verify_WhenThereIsNoUser_IsWrong()
    {
        using var hasher = Hasher(Cheap);
        Assert.Equal(PasswordCheck.Wrong, await hasher.VerifyAsync("a long pass phrase", null, default));
    }

    [Fact]
    public async Task S7_Verify_WhenParametersRose_SaysSo()
    {
        using var before = Hasher(Cheap);
        using var after = Hasher(new() { MemoryKiB = 128, Iterations = 1 });
        var stored = await before.HashAsync("a long pass phrase", default);
        Assert.Equal(PasswordCheck.Right, await before.VerifyAsync("a long pass phrase", stored, default));
        Assert.Equal(PasswordCheck.RightButWeak, await after.VerifyAsync("a long pass phrase", stored, default));
    }

    [Fact]
    public async Task Hash_WhenMoreWaitThanMay_IsRefusedAtOnce()
    {
        using var hasher = Hasher(new() { MemoryKiB = 1024, Iterations = 1, MaxConcurrent = 1, MaxWaiting = 2 });
        var all = Enumerable.Range(0, 40).Select(_ => Task.Run(() => hasher.HashAsync("a long pass phrase", default))).ToArray();
        await Assert.ThrowsAsync<PasswordQueueFullException>(() => Task.WhenAll(all));
        Assert.Contains(all, task => task.IsCompletedSuccessfully);
        Assert.StartsWith("$argon2id$", await hasher.HashAsync("a long pass phrase", default), StringComparison.Ordinal);
    }

    private static Argon2PasswordHasher Hasher(PasswordOptions options) => new(Options.Create(options));
}
