using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users.Staff;

/// <summary>The roster of one shop each, since what counts is who is on it altogether.</summary>
public sealed class StaffGrainTests : IAsyncLifetime
{
    private readonly UsersCluster _cluster = new();

    private IStaffGrain Roster => _cluster.Client.GetGrain<IStaffGrain>(IStaffGrain.Key);

    public ValueTask InitializeAsync() => _cluster.InitializeAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Take_WhenAllOwnersAreRemovedAtOnce_OneStays()
    {
        UserId[] owners = [.. Enumerable.Range(0, 20).Select(n => UserId.From($"usr_{n}"))];
        foreach (var owner in owners) await Roster.GrantAsync(new() { User = owner, Role = "owner" });

        var taken = await Task.WhenAll(owners.Select(owner => Roster.TakeAsync(new() { User = owner, Role = "owner" })));

        Assert.Equal("users.last_owner", Assert.Single(taken, answer => answer.Rejection is not null).Rejection!.Code);
        Assert.Single((await Roster.GetAsync()).Members);
    }

    [Fact]
    public async Task Grant_WhenItsWriteIsLost_CanBeRepeatedAndCountsOnce()
    {
        var role = new RoleOfUser { User = UserId.From("usr_ann"), Role = "owner" };
        _cluster.Backend.FailAfter = _ => new TimeoutException("lost");
        await Assert.ThrowsAnyAsync<Exception>(() => Roster.GrantAsync(role));
        _cluster.Backend.FailAfter = _ => null;

        Assert.Equal(["owner"], (await Roster.GrantAsync(role)).Value!.Roles);
        Assert.Single((await Roster.GetAsync()).Members);
    }

    [Fact]
    public async Task SetRole_WhenRepeated_AnswersTheRoleThatItMade()
    {
        var command = new SetStaffRole { Operation = new() { Id = "set-1", Fingerprint = "f" }, Id = "desk", Name = "Desk", Permissions = ["orders:read"] };
        var first = await Roster.SetRoleAsync(command);
        await _cluster.ForgetAsync(Roster);

        var again = await Roster.SetRoleAsync(command);

        Assert.Equal((true, first.Value!.Revision), (again.IsReplay, again.Value!.Revision));
        Assert.Equal("shop.idempotency_key_reused", (await Roster.SetRoleAsync(command with { Operation = new() { Id = "set-1" } })).Rejection!.Code);
    }

    [Fact]
    public async Task RemoveRole_WhenItsAnswerWasLost_AnswersTheRepetitionTheSame()
    {
        var set = new SetStaffRole { Operation = new() { Id = "set-1" }, Id = "desk", Name = "Desk", Permissions = ["orders:read"] };
        var role = (await Roster.SetRoleAsync(set)).Value!;
        var remove = new RemoveStaffRole { Operation = new() { Id = "remove-1" }, Id = "desk", ExpectedRevision = role.Revision };
        _cluster.Backend.FailAfter = _ => new TimeoutException("lost");
        await Assert.ThrowsAnyAsync<Exception>(() => Roster.RemoveRoleAsync(remove));
        _cluster.Backend.FailAfter = _ => null;

        var again = await Roster.RemoveRoleAsync(remove);

        Assert.Equal((true, "desk"), (again.IsReplay, again.Value!.Id));
        Assert.Empty((await Roster.GetAsync()).Roles);
    }
}
