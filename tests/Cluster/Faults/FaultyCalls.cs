using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Orleans.Concurrency;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Grain calls of the shop that get lost, or whose answers do, at given points; and how many of them are on their way.</summary>
public sealed class FaultyCalls(FaultPoints points) : IOutgoingGrainCallFilter, IIncomingGrainCallFilter
{
    private const string OurContracts = "Ecommerce.";
    private readonly ConcurrentDictionary<MethodInfo, bool> _oneWay = new();
    private long _lastStep;
    private int _running;
    private int _unreceived;

    /// <summary>Whether no call runs, and no one-way call is still on its way.</summary>
    public bool AreDone => Volatile.Read(ref _running) == 0 && (Volatile.Read(ref _unreceived) == 0 || AreLost());

    // One that met an activation on its way out has no receiver, and nobody is told: after a while it is taken for lost.
    private bool AreLost()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref _lastStep)) < TimeSpan.FromMilliseconds(300)) return false;
        Volatile.Write(ref _unreceived, 0);
        return true;
    }

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (!IsOurs(context.InterfaceMethod))
        {
            await context.Invoke();
            return;
        }

        var name = $"{context.InterfaceMethod.DeclaringType!.Name}.{context.InterfaceMethod.Name}";
        var source = context.SourceId is { } id && !id.IsClient() ? id.Type.ToString() : "api";
        var mode = points.Pass($"call {name}", $"{source} → {name}");
        if (mode is FaultMode.Refused) throw new SiloUnavailableException($"{name} found no silo on purpose.");
        if (mode is FaultMode.LostBefore)
        {
            // Nobody learns that a one-way call got lost.
            if (IsOneWay(context.InterfaceMethod)) return;
            throw new TimeoutException($"{name} was lost on purpose.");
        }

        Volatile.Write(ref _lastStep, Stopwatch.GetTimestamp());
        if (IsOneWay(context.InterfaceMethod)) Interlocked.Increment(ref _unreceived);
        await context.Invoke();
        if (mode is FaultMode.LostAfter && !IsOneWay(context.InterfaceMethod)) throw new TimeoutException($"The answer of {name} was lost on purpose.");
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        Interlocked.Increment(ref _running);
        Volatile.Write(ref _lastStep, Stopwatch.GetTimestamp());
        if (IsOurs(context.InterfaceMethod) && IsOneWay(context.InterfaceMethod)) Interlocked.Decrement(ref _unreceived);
        try
        {
            await context.Invoke();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private static bool IsOurs(MethodInfo? method) => method?.DeclaringType?.FullName?.StartsWith(OurContracts, StringComparison.Ordinal) == true;

    private bool IsOneWay(MethodInfo method) => _oneWay.GetOrAdd(method, static one => one.GetCustomAttribute<OneWayAttribute>() is not null);
}
