using Ecommerce.Api.Users.Passwords;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class PhcStringTests
{
    private const string Reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    [Fact]
    public void TryParse_WhenWrittenByTheReferenceTool_GivesItsParts()
    {
        Assert.True(PhcString.TryParse(Reference, out var parsed));
        Assert.Equal((65536, 2, 1), (parsed.MemoryKiB, parsed.Iterations, parsed.Parallelism));
        Assert.Equal("somesalt"u8.ToArray(), parsed.Salt);
        Assert.Equal(Reference, parsed.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")]
    [InlineData("$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")]
    [InlineData("$argon2id$v=19$m=999999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")]
    [InlineData("$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")]
    [InlineData("$argon2id$v=19$m=65536,t=2,p=1$c29t$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")]
    [InlineData("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$AAAA")]
    [InlineData("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc\n")]
    public void TryParse_WhenFormOrParametersAreNotOurs_Refuses(string? text) => Assert.False(PhcString.TryParse(text, out _));

    [Fact]
    public void IsWeakerThan_WhenMemoryOrPassesRose_IsTrue()
    {
        PhcString.TryParse(Reference, out var parsed);
        Assert.True(parsed!.IsWeakerThan(new() { MemoryKiB = 65537, Iterations = 2 }));
        Assert.True(parsed.IsWeakerThan(new() { MemoryKiB = 65536, Iterations = 3 }));
    }

    [Fact]
    public void IsWeakerThan_WhenParametersAreTheSame_IsFalse()
    {
        PhcString.TryParse(Reference, out var parsed);
        Assert.False(parsed!.IsWeakerThan(new() { MemoryKiB = 65536, Iterations = 2 }));
    }
}
