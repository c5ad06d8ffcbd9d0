using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Claims;
using Ecommerce.Tests.Cluster.Orders;
using Ecommerce.Tests.Cluster.Users;
using Ecommerce.Tests.Cluster.Users.Staff;
using Ecommerce.Tests.Unit.Architecture;
using Mono.Cecil;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>
/// Every place where a grain waits for a store, a port or another grain is passed by a story, where it can be made to fail. The places are
/// read from the compiled grains, so a new one must find its story.
/// </summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    /// <summary>What no story of an order passes, and where it fails instead.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["categories → publish"] = nameof(CategoryFaultTests),
        ["categories → write"] = nameof(CategoryFaultTests),
        ["claim → INameOwnerGrain.HoldsAsync"] = nameof(ClaimGrainTests),
        ["order → ISettingsGrain.GetAsync"] = nameof(OrderLookupTests),
        ["order → mail"] = nameof(OrderLookupTests),
        ["user → ICartGrain.EraseAsync"] = nameof(ErasureTests),
        ["user → IOrderGrain.ForgetBuyerAsync"] = nameof(ErasureTests),
        ["user → ISettingsGrain.GetAsync"] = nameof(PasswordResetTests),
        ["user → mail"] = nameof(PasswordResetTests),
        ["user → write"] = nameof(RegistrationTests),
        ["session → read"] = nameof(SessionTests),
        ["session → write"] = nameof(SessionTests),
        ["setup → write"] = nameof(SetupTests),
        ["staff → write"] = nameof(StaffGrainTests),
    };

    [Fact]
    public async Task EveryAwait_OfAGrain_IsPassedByAStory()
    {
        await using var shop = await FaultyShop.StartAsync();
        var explorer = new Explorer(shop);
        foreach (var scenario in Scenario.All) await explorer.RunAsync(scenario, Patience.AskAtOnce);
        var passed = shop.Points.Sites.ToHashSet();

        using var code = new GrainCode("Ecommerce.Grains", "Ecommerce.Contracts", "Ecommerce.Ports", "Ecommerce.Records");
        var sites = code.Grains.SelectMany(grain => SitesOf(code, grain)).Distinct().Order().ToList();
        output.WriteLine($"{sites.Count} sites, {sites.Count(passed.Contains)} passed");

        Assert.Equal([], sites.Where(site => !passed.Contains(site) && !Elsewhere.ContainsKey(site)));
        Assert.Equal([], Elsewhere.Keys.Where(site => passed.Contains(site) || !sites.Contains(site)));
    }

    private static IEnumerable<string> SitesOf(GrainCode code, TypeDefinition grain)
    {
        var kind = grain.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "GrainTypeAttribute")?.ConstructorArguments[0].Value as string;
        if (kind is null) yield break;
        foreach (var (_, target) in code.Reach(grain, grain.Methods))
        {
            if (What(code, target) is { } what) yield return $"{kind} → {what}";
        }
    }

    private static string? What(GrainCode code, MethodDefinition target) => (target.DeclaringType.Name, target.Name) switch
    {
        (_, _) when code.IsGrainInterface(target.DeclaringType) => $"{target.DeclaringType.Name}.{target.Name}",
        ("IPaymentGateway", "FindAuthorizationAsync") => "find",
        ("IPaymentGateway", var name) when name.EndsWith("Async", StringComparison.Ordinal) => name[..^"Async".Length].ToLowerInvariant(),
        ("IEventPublisher", _) => "publish",
        ("IMailSender", _) => "mail",
        ("IRecord`1", "CommitAsync" or "TryInsertAsync" or "ClearAsync") => "write",
        ("IRecord`1", "LoadAsync") => "read",
        ("IRecord`1", "ReadEntriesAsync") => "read entries",
        _ => null,
    };
}
