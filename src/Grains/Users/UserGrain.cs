using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Records;

namespace Ecommerce.Grains.Users;

/// <summary>Keeps one account: checks, writes, answers. What is allowed is <see cref="UserRules"/>' to say.</summary>
[GrainType(Kind)]
public sealed partial class UserGrain([Record] IRecord<UserState> record, TimeProvider clock, AccountMails mails)
    : RecordGrain<UserState>(record, clock), IUserGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "user";

    public async Task<Outcome<UserProfile>> RegisterAsync(RegisterUser command)
    {
        if (Record.Exists)
        {
            return UserRules.IsOrigin(Record.State, command.Operation)
                ? new Outcome<UserProfile> { Value = Profile, IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        try
        {
            await Record.CommitAsync(Registration(command));
        }
        catch (RecordDuplicateException)
        {
            // A claim that was slower than its minute: the index of the store is the last word on who has the address.
            return Rejection.Of(Problems.EmailTaken);
        }

        return Profile;
    }

    public async Task<Outcome<UserProfile>> UpdateProfileAsync(UpdateProfile command)
    {
        if (Replay(command.Operation, UserJson.Default.UserProfile) is { } earlier) return earlier;
        if (Refuse(command.ExpectedRevision) is { } refusal) return refusal;
        var next = UserRules.Update(Record.State, command);
        await CommitAsync(next, command.Operation, next.ToProfile(Id, Record.Revision + 1), UserJson.Default.UserProfile);
        return Profile;
    }

    public Task<Outcome<SavedAddress>> AddAddressAsync(AddAddress command) =>
        ChangeBookAsync(command.Operation, null, command.Id, book => AddressBookRules.Add(book, command));

    public Task<Outcome<SavedAddress>> UpdateAddressAsync(UpdateAddress command) =>
        ChangeBookAsync(command.Operation, command.ExpectedRevision, command.Id, book => AddressBookRules.Update(book, command));

    public Task<Outcome<SavedAddress>> RemoveAddressAsync(RemoveAddress command) =>
        ChangeBookAsync(command.Operation, command.ExpectedRevision, command.Id, book => AddressBookRules.Remove(book, command));

    public Task UpgradePasswordAsync(UpgradePassword command) =>
        Exists ? CommitIfChangedAsync(UserRules.Upgrade(Record.State, command)) : Task.CompletedTask;

    public Task EndSessionsAsync() => Exists ? CommitIfChangedAsync(UserRules.EndSessions(Record.State)) : Task.CompletedTask;

    public ValueTask<bool> IsErasedAsync() => new(Record.Exists && Record.State.ErasedAt is not null);

    public ValueTask<UserProfile?> GetAsync() => new(Exists ? Profile : null);

    public ValueTask<AddressBook?> GetAddressesAsync() => new(Exists ? Record.State.ToBook(Record.Revision) : null);

    public ValueTask<UserCredentials?> GetCredentialsAsync() => new(Exists ? Record.State.ToCredentials() : null);

    public ValueTask<UserCredentials?> FindCredentialsAsync(string emailName) =>
        new(Exists && UserRules.Holds(Record.State, EmailAddress.Space, emailName) ? Record.State.ToCredentials() : null);

    public ValueTask<bool> HoldsAsync(string space, string name) => new(Exists && UserRules.Holds(Record.State, space, name));

    // An erased account is there only for its id.
    private bool Exists => Record.Exists && Record.State.ErasedAt is null;

    private UserId Id => UserId.From(this.GetPrimaryKeyString());

    private UserProfile Profile => Record.State.ToProfile(Id, Record.Revision);

    private RecordChange<UserState> Registration(RegisterUser command)
    {
        var now = Clock.GetUtcNow();
        var state = UserRules.Register(command, now);
        if (command.IsVouchedFor) return new() { State = state };
        var nonce = AccountMails.NewNonce();
        return new()
        {
            State = state with { EmailChecks = [mails.TokenOf(AccountMails.CheckEmail, Id, nonce, state.Email, now)] },
            Events = [AccountMails.Of(AccountMails.CheckEmail, state, state.Email, nonce)],
        };
    }

    private async Task<Outcome<SavedAddress>> ChangeBookAsync(
        Operation? operation, long? expectedRevision, AddressId id, Func<ImmutableArray<AddressEntry>, Outcome<ImmutableArray<AddressEntry>>> decide)
    {
        if (Replay(operation, UserJson.Default.SavedAddress) is { } earlier) return earlier;
        if (Refuse(expectedRevision) is { } refusal) return refusal;
        var before = Record.State.Addresses;
        var next = decide(before);
        if (next.Rejection is { } rejection) return rejection;
        var entry = AddressBookRules.Find(next.Value, id) ?? AddressBookRules.Find(before, id)!;
        var answer = entry.ToView(Record.Revision + 1);
        await CommitAsync(Record.State with { Addresses = next.Value }, operation, answer, UserJson.Default.SavedAddress);
        return answer;
    }

    private Outcome<T>? Replay<T>(Operation? operation, JsonTypeInfo<T> json)
    {
        if (operation is null || Record.FindAnswer(operation.Id) is not { } answer) return null;
        return answer.Fingerprint == operation.Fingerprint
            ? new Outcome<T> { Value = answer.Body.Deserialize(json), IsReplay = true }
            : Rejection.Of(Problems.IdempotencyKeyReused);
    }

    private Rejection? Refuse(long? expectedRevision)
    {
        if (!Exists) return Rejection.Of(Problems.NotFound);
        return expectedRevision is { } expected && expected != Record.Revision
            ? Rejection.Of(Problems.Stale).With("currentVersion", Record.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    private Task CommitAsync<T>(UserState next, Operation? operation, T answer, JsonTypeInfo<T> json) =>
        Record.CommitAsync(new()
        {
            State = next,
            Answer = operation is null ? null : new(operation.Id, operation.Fingerprint, JsonSerializer.SerializeToElement(answer, json)),
        });

    private Task CommitIfChangedAsync(UserState next) =>
        ReferenceEquals(next, Record.State) ? Task.CompletedTask : Record.CommitAsync(new() { State = next });
}
