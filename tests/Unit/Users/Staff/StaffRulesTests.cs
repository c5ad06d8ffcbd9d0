using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Ecommerce.Grains.Users.Staff;
using Xunit;

namespace Ecommerce.Tests.Unit.Users.Staff;

public sealed class StaffRulesTests
{
    private static readonly UserId Ann = UserId.From("usr_ann");
    private static readonly UserId Bob = UserId.From("usr_bob");

    private static readonly StaffState New = StaffRules.Begin(new(), Ann);

    [Fact]
    public void Begin_WhenThereIsAnOwner_ChangesNothing() => Assert.Same(New, StaffRules.Begin(New, Bob));

    [Fact]
    public void Begin_WhenNobodyIsOwner_MakesOne() => Assert.Equal(["owner"], StaffRules.Member(New, Ann).Roles);

    [Fact]
    public void Grant_WhenTheRoleIsUnknown_IsRefused() => Assert.Equal("users.role_unknown", StaffRules.Grant(New, Of(Bob, "king")).Rejection!.Code);

    [Fact]
    public void Grant_WhenTheUserHasIt_ChangesNothing() => Assert.Same(New, StaffRules.Grant(New, Of(Ann, "owner")).Value);

    [Fact]
    public void Grant_WhenTheRosterIsFull_IsRefused()
    {
        var full = Enumerable.Range(1, IStaffGrain.MaxMembers - 1).Aggregate(New, (state, n) => StaffRules.Grant(state, Of(UserId.From($"usr_{n}"), "support")).Value!);
        Assert.Equal("users.too_many_staff", StaffRules.Grant(full, Of(Bob, "support")).Rejection!.Code);
        Assert.Null(StaffRules.Grant(full, Of(Ann, "support")).Rejection);
    }

    [Fact]
    public void Take_WhenItIsTheLastOwners_IsRefused()
    {
        Assert.Equal("users.last_owner", StaffRules.Take(New, Of(Ann, "owner")).Rejection!.Code);
        Assert.Equal("users.last_owner", StaffRules.Leave(New, Ann).Rejection!.Code);
    }

    [Fact]
    public void Take_WhenAnotherOwnerStays_TakesIt()
    {
        var two = StaffRules.Grant(New, Of(Bob, "owner")).Value!;
        Assert.Equal([Bob], StaffRules.Take(two, Of(Ann, "owner")).Value!.Members.Select(member => member.User));
    }

    [Fact]
    public void Take_WhenTheUserNeverHadIt_ChangesNothing() => Assert.Same(New, StaffRules.Take(New, Of(Bob, "support")).Value);

    [Theory]
    [InlineData("owner")]
    [InlineData("support")]
    [InlineData("warehouse")]
    [InlineData("catalogue")]
    public void SetRole_WhenItIsBuiltIn_IsRefused(string id) => Assert.Equal("users.role_built_in", StaffRules.SetRole(New, Role(id), 2).Rejection!.Code);

    [Fact]
    public void SetRole_WhenItIsNew_CountsForWhoeverGetsIt()
    {
        var given = StaffRules.Grant(With("desk"), Of(Bob, "desk")).Value!;
        Assert.Equal(["orders:read", "orders:write"], StaffRules.Member(given, Bob).CustomPermissions);
    }

    [Fact]
    public void SetRole_WhenItWasReadBeforeAChange_IsRefused()
    {
        Assert.Equal("users.role_taken", StaffRules.SetRole(With("desk"), Role("desk"), 3).Rejection!.Code);
        Assert.Equal("shop.stale_version", StaffRules.SetRole(With("desk"), Role("desk") with { ExpectedRevision = 1 }, 3).Rejection!.Code);
        Assert.Equal(3, StaffRules.SetRole(With("desk"), Role("desk") with { ExpectedRevision = 2 }, 3).Value!.Roles.Single().Revision);
    }

    [Fact]
    public void SetRole_WhenThereAreTooMany_IsRefused()
    {
        var full = Enumerable.Range(0, IStaffGrain.MaxRoles).Aggregate(New, (state, n) => StaffRules.SetRole(state, Role($"desk-{n}"), n).Value!);
        Assert.Equal("users.too_many_roles", StaffRules.SetRole(full, Role("desk"), 99).Rejection!.Code);
    }

    [Fact]
    public void RemoveRole_WhenSomebodyHasIt_IsRefused()
    {
        var given = StaffRules.Grant(With("desk"), Of(Bob, "desk")).Value!;
        Assert.Equal("users.role_in_use", StaffRules.RemoveRole(given, "desk", 2).Rejection!.Code);
        Assert.Empty(StaffRules.RemoveRole(StaffRules.Take(given, Of(Bob, "desk")).Value!, "desk", 2).Value!.Roles);
    }

    [Theory]
    [InlineData("owner", "users.role_built_in")]
    [InlineData("king", "users.role_unknown")]
    public void RemoveRole_WhenItIsNoCustomRole_IsRefused(string id, string code) =>
        Assert.Equal(code, StaffRules.RemoveRole(New, id, 1).Rejection!.Code);

    [Theory]
    [InlineData("returns-desk", true)]
    [InlineData("a", false)]
    [InlineData("Desk", false)]
    [InlineData("1desk", false)]
    [InlineData("desk\n", false)]
    public void IsValid_OfAnId_WantsSmallLettersDigitsAndHyphens(string id, bool isValid) => Assert.Equal(isValid, StaffRoleIds.IsValid(id));

    private static StaffState With(string role) => StaffRules.SetRole(New, Role(role), 2).Value!;

    private static RoleOfUser Of(UserId user, string role) => new() { User = user, Role = role };

    private static SetStaffRole Role(string id) =>
        new() { Operation = new() { Id = "set-1" }, Id = id, Name = "Desk", Permissions = ["orders:write", "orders:read", "orders:write"] };
}
