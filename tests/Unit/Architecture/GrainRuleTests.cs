using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans.Concurrency;
using Xunit;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>What keeps a grain's turn the only place where its state changes.</summary>
public sealed class GrainRuleTests
{
    // Reads of committed state that may run between the steps of a command. Add to this on purpose only.
    private static readonly string[] PureReads =
    [
        "IAuditEntryGrain.GetAsync",
        "ICartGrain.GetAsync",
        "ICartGrain.HasAcceptedAsync",
        "ICartGrain.PreviewMergeAsync",
        "ICartGrain.SnapshotAsync",
        "ICategoriesGrain.GetAsync",
        "INameOwnerGrain.HoldsAsync",
        "IOrderGrain.WaitForOutcomeAsync",
        "IPaymentGrain.GetAsync",
        "IProductGrain.GetAsync",
        "IPromotionGrain.GetAsync",
        "ISessionGrain.FindLastUseAsync",
        "ISessionGrain.FindUserAsync",
        "ISettingsGrain.GetAsync",
        "ISetupGrain.CanRedeemAsync",
        "ISetupGrain.FindAdminAsync",
        "ISkuGrain.FindHoldAsync",
        "ISkuGrain.GetAsync",
        "ISkuGrain.GetTermsAsync",
        "ISkuGrain.ListMovementsAsync",
        "IStaffGrain.FindAsync",
        "IStaffGrain.GetAsync",
        "IUserGrain.FindCredentialsAsync",
        "IUserGrain.FindEmailCheckAsync",
        "IUserGrain.FindResetAsync",
        "IUserGrain.FindSessionAsync",
        "IUserGrain.GetAddressesAsync",
        "IUserGrain.GetAsync",
        "IUserGrain.GetCredentialsAsync",
        "IUserGrain.GetSessionsAsync",
        "IUserGrain.HasResetAsync",
        "IUserGrain.IsErasedAsync",
    ];

    // Commands of hot grains: they touch nothing but the queue, and one loop decides them in order.
    private static readonly string[] Enqueueing =
    [
        "IPromotionGrain.CommitAsync",
        "IPromotionGrain.ReleaseAsync",
        "IPromotionGrain.ReserveAsync",
        "IPromotionGrain.SetAsync",
        "ISkuGrain.AdjustAsync",
        "ISkuGrain.CommitAsync",
        "ISkuGrain.CountAsync",
        "ISkuGrain.HoldAsync",
        "ISkuGrain.ReleaseAsync",
        "ISkuGrain.ReserveAsync",
        "ISkuGrain.ReturnAsync",
        "ISkuGrain.SetTermsAsync",
        "ISkuGrain.ShipAsync",
        "ISkuGrain.TransferAsync",
    ];

    // Filled by its own initializer and frozen behind it; nobody else reaches it.
    private static readonly string[] Frozen = ["Ecommerce.Contracts.Problems.Table"];

    private static readonly string[] Writes = ["CommitAsync", "TryInsertAsync", "ClearAsync"];

    private static readonly List<Assembly> Assemblies =
        [.. Repository.Projects.Where(project => project.IsProduct).Select(project => Assembly.Load(project.Assembly))];

    private static readonly List<Type> Types = [.. Assemblies.SelectMany(assembly => assembly.GetTypes())];

    [Fact]
    public void Interleaving_IsForListedMethodsOnly()
    {
        var interleaved =
            from type in Types
            where type.IsInterface && typeof(IGrain).IsAssignableFrom(type)
            from method in type.GetMethods()
            where method.IsDefined(typeof(AlwaysInterleaveAttribute)) || method.IsDefined(typeof(ReadOnlyAttribute))
            select $"{type.Name}.{method.Name}";

        Assert.Equal(PureReads.Concat(Enqueueing).Order(StringComparer.Ordinal), interleaved.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PureReads_NeverWriteAndNeverCallOtherGrains()
    {
        using var code = new GrainCode(Assemblies.Select(assembly => assembly.GetName().Name!));
        var found = from read in PureReads.Select(name => name.Split('.'))
                    from grain in code.Grains
                    where grain.Interfaces.Any(implemented => implemented.InterfaceType.Name == read[0])
                    from reached in code.Reach(grain, GrainCode.Implementations(grain, read[1]))
                    select (Read: $"{read[0]}.{read[1]} of {grain.Name}", reached.Target);
        var reads = found.ToList();

        Assert.True(reads.Select(read => read.Read).Distinct().Count() >= PureReads.Length);
        Rule.Holds(reads.Where(read =>
            code.IsGrainInterface(read.Target.DeclaringType)
            || (read.Target.DeclaringType.FullName == "Ecommerce.Records.IRecord`1" && Writes.Contains(read.Target.Name))));
    }

    [Fact]
    public void Grains_AreNeverReentrant()
    {
        var reentrant = Types.Where(type => type.GetCustomAttributes().Any(attribute => attribute is ReentrantAttribute or MayInterleaveAttribute));
        using var code = new GrainCode(Assemblies.Select(assembly => assembly.GetName().Name!));

        Rule.Holds(reentrant);
        Rule.Holds(code.CallersOf("AllowCallChainReentrancy"));
        Assert.NotEmpty(code.CallersOf("GetPrimaryKeyString"));
    }

    [Fact]
    public void Statics_OfGrainsAndContracts_AreImmutable()
    {
        var mutable = from type in Types
                      where type.Assembly.GetName().Name is "Ecommerce.Grains" or "Ecommerce.Contracts" && !IsGenerated(type)
                      from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                      where !field.IsLiteral && !IsGenerated(field) && !(field.IsInitOnly && IsImmutable(field))
                      select $"{type.FullName}.{field.Name}";

        Rule.Holds(mutable.Except(Frozen));
    }

    // An array may be a table as long as nobody else can reach it.
    private static bool IsImmutable(FieldInfo field)
    {
        var type = field.FieldType;
        if (type.IsArray) return field.IsPrivate;
        return type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) != true
            || type.Namespace == typeof(ImmutableArray).Namespace
            || type.Namespace == typeof(FrozenSet).Namespace
            || (type.IsInterface && type.Name.StartsWith("IReadOnly", StringComparison.Ordinal));
    }

    // What the compiler and the generators of Orleans and of System.Text.Json keep is theirs to keep.
    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
            ? member is Type || !member.Name.EndsWith("k__BackingField", StringComparison.Ordinal)
            : member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
                || (member.DeclaringType is { } parent && IsGenerated(parent));
}
