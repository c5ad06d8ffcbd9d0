using System.Collections.Concurrent;
using Ecommerce.Adapters.Payments.Sandbox.Ledger;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The ledger with its commands and Stripe's rules for idempotency keys.</summary>
internal sealed class GatewayEngine : IAsyncDisposable
{
    private const int ExecutionsPerSweep = 500;
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    private int _executions;

    public GatewayEngine(SandboxGatewayOptions options, TimeProvider clock)
    {
        options.Validate();
        Options = options;
        Clock = clock;
        Commands = new PaymentCommands(clock, options.WebhookUrl is not null);
        Ledger = new GroupCommit(options.LedgerPath);
    }

    public SandboxGatewayOptions Options { get; }

    public TimeProvider Clock { get; }

    public PaymentCommands Commands { get; }

    public GroupCommit Ledger { get; }

    /// <summary>The keys of the requests that are being executed, or hang before that.</summary>
    public ConcurrentDictionary<string, bool> UnderWay { get; } = new();

    public FaultPlan Faults { get; } = new();

    /// <summary>Wakes who delivers events.</summary>
    public WakeSignal EventsWait { get; } = new();

    /// <summary>Executes a request once per key: what its key has already answered is answered again. Returns when it is on disk.</summary>
    public async Task<GatewayAnswer> ExecuteAsync(GatewayRequest request, Func<LedgerSession, GatewayRequest, GatewayAnswer> command)
    {
        var hash = request.Key is null ? [] : request.Hash();
        var answer = await Ledger.RunAsync(ledger => Once(ledger, request, hash, command));
        if (answer.Kept) EventsWait.Set();
        return answer;
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    private GatewayAnswer Once(
        LedgerSession ledger, GatewayRequest request, byte[] hash, Func<LedgerSession, GatewayRequest, GatewayAnswer> command)
    {
        if (request.Key is not { } key) return command(ledger, request);

        var oldest = (request.Now - KeyLife).ToUnixTimeSeconds();
        if (ledger.FindKey(key, oldest) is { } stored)
        {
            return stored.Hash.AsSpan().SequenceEqual(hash)
                ? new GatewayAnswer { Status = stored.Status, Body = stored.Body, Replayed = true }
                : GatewayAnswer.OtherParameters();
        }
        var answer = command(ledger, request);
        if (!answer.Kept) return answer;
        if (request.FailAfterExecution) answer = GatewayAnswer.Broken() with { Kept = true };
        ledger.PutKey(key, new StoredAnswer(hash, answer.Status, answer.Body), request.Now.ToUnixTimeSeconds());
        if (++_executions % ExecutionsPerSweep == 0) ledger.DropKeys(oldest);
        return answer;
    }
}
