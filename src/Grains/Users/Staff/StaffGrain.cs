using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Ecommerce.Records;

namespace Ecommerce.Grains.Users.Staff;

/// <summary>Keeps the roster of staff: checks, writes, answers. What is allowed is <see cref="StaffRules"/>' to say.</summary>
[GrainType(Kind)]
public sealed class StaffGrain([Record] IRecord<StaffState> record, TimeProvider clock) : RecordGrain<StaffState>(record, clock), IStaffGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "staff";

    /// <inheritdoc/>
    public async Task<bool> BeginAsync(UserId owner)
    {
        await CommitIfChangedAsync(StaffRules.Begin(Record.State, owner));
        return StaffRules.Member(Record.State, owner).Roles.Contains(StaffRoleIds.Owner);
    }

    /// <inheritdoc/>
    public Task<Outcome<StaffMember>> GrantAsync(RoleOfUser command) => ChangeAsync(StaffRules.Grant(Record.State, command), command.User);

    /// <inheritdoc/>
    public Task<Outcome<StaffMember>> TakeAsync(RoleOfUser command) => ChangeAsync(StaffRules.Take(Record.State, command), command.User);

    /// <inheritdoc/>
    public Task<Outcome<StaffMember>> LeaveAsync(UserId user) => ChangeAsync(StaffRules.Leave(Record.State, user), user);

    /// <inheritdoc/>
    public async Task<Outcome<StaffRole>> SetRoleAsync(SetStaffRole command)
    {
        if (Record.FindAnswer(command.Operation.Id) is { } known)
        {
            return known.Fingerprint == command.Operation.Fingerprint
                ? new Outcome<StaffRole> { Value = known.Body.Deserialize(UserJson.Default.StaffRole), IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        var next = StaffRules.SetRole(Record.State, command, Record.Revision + 1);
        if (next.Rejection is { } rejection) return rejection;
        var role = StaffRules.Find(next.Value!, command.Id)!;
        var answer = JsonSerializer.SerializeToElement(role, UserJson.Default.StaffRole);
        await Record.CommitAsync(new() { State = next.Value!, Answer = new(command.Operation.Id, command.Operation.Fingerprint, answer) });
        return role;
    }

    /// <inheritdoc/>
    public async Task<Outcome<StaffRole>> RemoveRoleAsync(string id, long expectedRevision)
    {
        var role = StaffRules.Find(Record.State, id);
        var next = StaffRules.RemoveRole(Record.State, id, expectedRevision);
        if (next.Rejection is { } rejection) return rejection;
        await CommitIfChangedAsync(next.Value!);
        return role!;
    }

    /// <inheritdoc/>
    public ValueTask<StaffView> GetAsync() => new(new StaffView
    {
        Roles = Record.State.Roles,
        Members = [.. Record.State.Members.Select(member => StaffRules.Member(Record.State, member.User))],
    });

    /// <inheritdoc/>
    public ValueTask<StaffMember> FindAsync(UserId user) => new(StaffRules.Member(Record.State, user));

    private async Task<Outcome<StaffMember>> ChangeAsync(Outcome<StaffState> next, UserId user)
    {
        if (next.Rejection is { } rejection) return rejection;
        await CommitIfChangedAsync(next.Value!);
        return StaffRules.Member(Record.State, user);
    }

    private Task CommitIfChangedAsync(StaffState next) =>
        ReferenceEquals(next, Record.State) ? Task.CompletedTask : Record.CommitAsync(new() { State = next });
}
