using System.Net;
using System.Text;
using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Contracts.Users.Staff;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users.Audit;

/// <summary>An action of staff and its entry, when writes fail between them.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly UsersShop _shop = new();

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Command_WhenItsEntryCannotBeWritten_DoesNotHappen()
    {
        var (owner, person) = (await _shop.OwnerAsync(), await _shop.IdOfAsync(await _shop.VerifiedAsync(await _shop.EnterAsync())));
        _shop.Cluster.Backend.FailBefore = batch => batch.Any(write => write.Key.Kind == "audit") ? new TimeoutException("lost") : null;

        using var answer = await _shop.SendAsync(HttpMethod.Put, $"/api/admin/users/{person}/roles/support", null, owner.Bearer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty((await _shop.Roster.FindAsync(person)).Roles);
    }

    [Fact]
    public async Task Command_WhenTheEndOfItsEntryIsLost_IsAnsweredAndItsEntrySaysUnknown()
    {
        var (owner, person) = (await _shop.OwnerAsync(), await _shop.IdOfAsync(await _shop.VerifiedAsync(await _shop.EnterAsync())));
        _shop.Cluster.Backend.FailBefore = batch => batch.Any(write => write.Key.Kind == "audit" && write.Version > 1) ? new TimeoutException("lost") : null;

        using var answer = await _shop.SendAsync(HttpMethod.Put, $"/api/admin/users/{person}/roles/support", null, owner.Bearer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var entry = await EntryAsync();
        Assert.Equal((AuditOutcome.Unknown, (int?)null), (entry.Outcome, entry.Status));
        Assert.Equal($"/api/admin/users/{person}", entry.Target.Replace("/roles/support", "", StringComparison.Ordinal));
        Assert.Contains(entry.Changes, change => change.Pointer == "/id" && change.Before == $"\"{person}\"");
    }

    [Fact]
    public async Task Command_WhenItThrows_LeavesAnEntryThatSaysUnknown()
    {
        var (owner, person) = (await _shop.OwnerAsync(), await _shop.IdOfAsync(await _shop.VerifiedAsync(await _shop.EnterAsync())));
        _shop.Cluster.Backend.FailBefore = batch => batch.Any(write => write.Key.Kind == "staff") ? new TimeoutException("lost") : null;

        using var answer = await _shop.SendAsync(HttpMethod.Put, $"/api/admin/users/{person}/roles/support", null, owner.Bearer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(AuditOutcome.Unknown, (await EntryAsync()).Outcome);
    }

    [Fact]
    public async Task Command_WhenItSucceeds_SaysWhoDidWhatAndWhatIsDifferent()
    {
        var (owner, person) = (await _shop.OwnerAsync(), await _shop.EnterAsync());
        await _shop.GiveRoleAsync(owner, person, StaffRoleIds.Warehouse);

        var entry = await EntryAsync();

        Assert.Equal((await _shop.IdOfAsync(owner), "PUT /api/admin/users/{id}/roles/{role}", AuditOutcome.Done, 200), (entry.Actor, entry.Route, entry.Outcome, entry.Status));
        Assert.Contains(entry.Changes, change => change is { Pointer: "/roles/0", Before: null, After: "\"warehouse\"" });
        Assert.DoesNotContain(entry.Changes, change => change.Pointer is "/id" or "/email");
    }

    [Fact]
    public async Task Command_WhenItIsRefused_SaysWhyAndThatNothingIsDifferent()
    {
        var owner = await _shop.OwnerAsync();
        using var answer = await _shop.SendAsync(HttpMethod.Delete, $"/api/admin/users/{await _shop.IdOfAsync(owner)}/roles/owner", null, owner.Bearer);

        var entry = await EntryAsync();

        Assert.Equal((AuditOutcome.Refused, 409, "users.last_owner"), (entry.Outcome, entry.Status, entry.Code));
        Assert.Empty(entry.Changes);
    }

    [Fact]
    public async Task Entries_NeverHoldWhatIsPersonalOrSecret()
    {
        var (owner, person) = (await _shop.OwnerAsync(), await _shop.EnterAsync());
        using var found = await _shop.PostAsync("/api/admin/users/lookup", new { email = person.Email }, owner.Bearer);
        await _shop.GiveRoleAsync(owner, person, StaffRoleIds.Support);

        var stored = string.Concat(_shop.Cluster.Backend.Batches.SelectMany(batch => batch).Where(write => write.Key.Kind == "audit")
            .Select(write => Encoding.UTF8.GetString(write.Body!.Value.Span)));

        Assert.Contains("lookup", stored, StringComparison.Ordinal);
        Assert.Contains("[redacted]", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ann", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_OfAnEntry_IsWrittenOnce()
    {
        var entry = _shop.Cluster.Client.GetGrain<IAuditEntryGrain>("aud_once");
        await entry.EndAsync(Result(200));
        Assert.Null(await entry.GetAsync());
        var intent = new AuditIntent { Actor = new(), Route = "PUT /x", Target = "/x", Before = [], TraceId = "" };
        await entry.BeginAsync(intent);
        await entry.EndAsync(Result(200));
        await entry.BeginAsync(intent with { Target = "/y" });
        await entry.EndAsync(Result(201));

        Assert.Equal(("/x", 200), ((await entry.GetAsync())!.Target, (await entry.GetAsync())!.Status));
    }

    private static AuditResult Result(int status) => new() { Outcome = AuditOutcome.Done, Status = status, Changes = [] };

    private async Task<AuditEntry> EntryAsync()
    {
        _shop.Cluster.Backend.FailBefore = _shop.Cluster.Backend.FailAfter = _ => null;
        var last = _shop.Cluster.Backend.Batches.SelectMany(batch => batch).Last(write => write.Key.Kind == "audit");
        return (await _shop.Cluster.Client.GetGrain<IAuditEntryGrain>(last.Key.Id).GetAsync())!;
    }
}
