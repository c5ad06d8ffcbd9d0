using Ecommerce.Api.Http;
using Ecommerce.Contracts.Claims;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Claims;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Users;
using Xunit;

namespace Ecommerce.Tests.Cluster.Claims;

public sealed class ClaimGrainTests(UsersCluster cluster) : IClassFixture<UsersCluster>
{
    private readonly string _email = UsersShop.FreshEmail();
    private readonly UserId _ann = UserId.New(cluster.Clock);
    private readonly UserId _bob = UserId.New(cluster.Clock);

    private IClaimGrain Claim => cluster.Client.GetGrain<IClaimGrain>(EmailAddress.ClaimKeyOf(_email));

    [Fact]
    public async Task Claim_WhenManyClaimInParallel_OneGetsIt()
    {
        var owners = Enumerable.Range(0, 20).Select(_ => Owner(UserId.New(cluster.Clock)));
        var answers = await Task.WhenAll(owners.Select(owner => Claim.ClaimAsync(owner)));
        Assert.Single(answers, answer => answer);
    }

    [Fact]
    public async Task Claim_WhenOwnerDiedBeforeItsWrite_AnotherGetsItAfterAMinute()
    {
        Assert.True(await Claim.ClaimAsync(Owner(_ann)));
        await cluster.ForgetAsync(Claim);
        Assert.False(await Claim.ClaimAsync(Owner(_bob)));
        PassAMinute();
        Assert.True(await Claim.ClaimAsync(Owner(_bob)));
    }

    [Fact]
    public async Task Claim_WhenOwnerDiedBeforeItsConfirmation_TheNameStaysItsOwn()
    {
        await Claim.ClaimAsync(Owner(_ann));
        await RegisterAsync(_ann);
        PassAMinute();
        Assert.False(await Claim.ClaimAsync(Owner(_bob)));
        Assert.True((await StoredAsync()).IsConfirmed);
    }

    [Fact]
    public async Task Claim_WhenOwnerComesBack_ItsMinuteStartsAnew()
    {
        await Claim.ClaimAsync(Owner(_ann));
        PassAMinute();
        Assert.True(await Claim.ClaimAsync(Owner(_ann)));
        Assert.False(await Claim.ClaimAsync(Owner(_bob)));
    }

    [Fact]
    public async Task Claim_WhenConfirmed_IsKeptForGood()
    {
        await Claim.ClaimAsync(Owner(_ann));
        await RegisterAsync(_ann);
        await Claim.ConfirmAsync(Owner(_ann));
        await cluster.ForgetAsync(Claim);
        PassAMinute();
        Assert.False(await Claim.ClaimAsync(Owner(_bob)));
        Assert.Equal(_ann.Value, await Claim.FindOwnerAsync());
    }

    [Fact]
    public async Task Claim_WhenReleased_IsFreeForOthers()
    {
        await Claim.ClaimAsync(Owner(_ann));
        await Claim.ReleaseAsync(Owner(_ann));
        Assert.True(await Claim.ClaimAsync(Owner(_bob)));
    }

    [Fact]
    public async Task FindOwner_WhenOwnerNeverConfirmed_AsksItsRecordAtOnce()
    {
        await Claim.ClaimAsync(Owner(_ann));
        Assert.Null(await Claim.FindOwnerAsync());
        await RegisterAsync(_ann);
        Assert.Equal(_ann.Value, await Claim.FindOwnerAsync());
    }

    [Fact]
    public async Task Register_WhenClaimOutlivedItsMinuteAndAnotherWasFaster_IsRefusedByTheIndex()
    {
        await Claim.ClaimAsync(Owner(_ann));
        PassAMinute();
        Assert.True(await Claim.ClaimAsync(Owner(_bob)));
        await RegisterAsync(_bob);
        var late = await cluster.Client.GetGrain<IUserGrain>(_ann.Value).RegisterAsync(Registration(_ann));
        Assert.Equal("users.email_taken", late.Rejection?.Code);
        await Claim.ConfirmAsync(Owner(_ann));
        Assert.Equal(_bob.Value, await Claim.FindOwnerAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Claim_WhenTheFateOfItsWriteIsUnknown_RepeatingItIsSafe(bool wasWritten)
    {
        var isArmed = true;
        Exception? Fail(IReadOnlyList<RecordWrite> batch)
        {
            var fails = isArmed && batch.Any(write => write.Key == Key);
            if (fails) isArmed = false;
            return fails ? new TimeoutException("lost") : null;
        }

        if (wasWritten) cluster.Backend.FailAfter = Fail;
        else cluster.Backend.FailBefore = Fail;
        await Assert.ThrowsAsync<RecordUnknownException>(() => Claim.ClaimAsync(Owner(_ann)));
        (cluster.Backend.FailBefore, cluster.Backend.FailAfter) = (_ => null, _ => null);

        // As callers do: the activation that broke may still be on its way out.
        Assert.True(await Retry.OnUnavailableAsync(() => Claim.ClaimAsync(Owner(_ann)), default));
        Assert.False(await Claim.ClaimAsync(Owner(_bob)));
    }

    private RecordKey Key => new(ClaimGrain.Kind, EmailAddress.ClaimKeyOf(_email));

    private static NameOwner Owner(UserId user) => new() { Kind = "user", Key = user.Value };

    private void PassAMinute() => cluster.Clock.Advance(ClaimRules.Patience + TimeSpan.FromSeconds(1));

    private async Task RegisterAsync(UserId user) =>
        Assert.Null((await cluster.Client.GetGrain<IUserGrain>(user.Value).RegisterAsync(Registration(user))).Rejection);

    private RegisterUser Registration(UserId user) =>
        new() { Operation = new() { Id = user.Value }, Email = _email, PasswordHash = "hash", Name = "Ann", Locale = "en" };

    private async Task<ClaimState> StoredAsync()
    {
        var stored = (await cluster.Backend.ReadAsync([Key], default))[0];
        var body = System.Text.Json.JsonDocument.Parse(stored!.Body!.Value).RootElement;
        return System.Text.Json.JsonSerializer.Deserialize(body.GetProperty("state"), ClaimJson.Default.ClaimState)!;
    }
}
