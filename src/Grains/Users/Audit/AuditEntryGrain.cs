using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Records;

namespace Ecommerce.Grains.Users.Audit;

/// <summary>Keeps one entry of the audit log: two writes in its life.</summary>
[GrainType(Kind)]
public sealed class AuditEntryGrain([Record] IRecord<AuditState> record, TimeProvider clock) : RecordGrain<AuditState>(record, clock), IAuditEntryGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "audit";

    /// <inheritdoc/>
    public Task BeginAsync(AuditIntent intent) =>
        Record.Exists
            ? Task.CompletedTask
            : Record.CommitAsync(new()
            {
                State = new()
                {
                    At = Clock.GetUtcNow(),
                    Actor = intent.Actor,
                    Route = intent.Route,
                    Target = intent.Target,
                    TraceId = intent.TraceId,
                    Changes = intent.Before,
                },
            });

    /// <inheritdoc/>
    public Task EndAsync(AuditResult result) =>
        Record.Exists && Record.State.EndedAt is null
            ? Record.CommitAsync(new()
            {
                State = Record.State with
                {
                    Outcome = result.Outcome,
                    Status = result.Status,
                    Code = result.Code,
                    Target = result.Created ?? Record.State.Target,
                    Changes = result.Changes,
                    EndedAt = Clock.GetUtcNow(),
                },
            })
            : Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<AuditEntry?> GetAsync() => new(Record.Exists ? Entry(Record.State) : null);

    private AuditEntry Entry(AuditState state) => new()
    {
        Id = AuditEntryId.From(this.GetPrimaryKeyString()),
        At = state.At,
        Actor = state.Actor,
        Route = state.Route,
        Target = state.Target,
        Outcome = state.Outcome,
        Status = state.Status,
        Code = state.Code,
        Changes = state.Changes,
        TraceId = state.TraceId,
        EndedAt = state.EndedAt,
    };
}
