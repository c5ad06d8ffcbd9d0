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
        if (Replay(command.Operation) is { } earlier) return earlier;
        var next = StaffRules.SetRole(Record.State, command, Record.Revision + 1);
        if (next.Rejection is { } rejection) return rejection;
        return await CommitAsync(next.Value!, command.Operation, StaffRules.Find(next.Value!, command.Id)!);
    }

    /// <inheritdoc/>
    public async Task<Outcome<StaffRole>> RemoveRoleAsync(RemoveStaffRole command)
    {
        if (Replay(command.Operation) is { } earlier) return earlier;
        var next = StaffRules.RemoveRole(Record.State, command.Id, command.ExpectedRevision);
        if (next.Rejection is { } rejection) return rejection;
        return await CommitAsync(next.Value!, command.Operation, StaffRules.Find(Record.State, command.Id)!);
    }

    /// <inheritdoc/>
    public ValueTask<StaffView> GetAsync() => new(new StaffView
    {
        Roles = Record.State.Roles,
        Members = [.. Record.State.Members.Select(member => StaffRules.Member(Record.State, member.User))],
    });

    /// <inheritdoc/>
    public ValueTask<StaffMember> FindAsync(UserId user) => new(StaffRules.Member(Record.State, user));

    private Outcome<StaffRole>? Replay(Operation operation)
    {
        if (Record.FindAnswer(operation.Id) is not { } known) return null;
        return known.Fingerprint == operation.Fingerprint
            ? new Outcome<StaffRole> { Value = known.Body.Deserialize(UserJson.Default.StaffRole), IsReplay = true }
            : Rejection.Of(Problems.IdempotencyKeyReused);
    }

    private async Task<StaffRole> CommitAsync(StaffState next, Operation operation, StaffRole role)
    {
        var answer = JsonSerializer.SerializeToElement(role, UserJson.Default.StaffRole);
        await Record.CommitAsync(new() { State = next, Answer = new(operation.Id, operation.Fingerprint, answer) });
        return role;
    }

    private async Task<Outcome<StaffMember>> ChangeAsync(Outcome<StaffState> next, UserId user)
    {
        if (next.Rejection is { } rejection) return rejection;
        await CommitIfChangedAsync(next.Value!);
        return StaffRules.Member(Record.State, user);
    }

    private Task CommitIfChangedAsync(StaffState next) =>
        ReferenceEquals(next, Record.State) ? Task.CompletedTask : Record.CommitAsync(new() { State = next });
}
