using Xunit;

namespace Ecommerce.Tests.Integration.Cluster;

/// <summary>A process that cannot run says everything that is wrong, one line each, and starts nothing.</summary>
public sealed class WrongSettingsTests
{
    [Theory]
    [InlineData(
        "Silo", "silo",
        "POD_NAME is not set", "POD_IP is not an IP address", "Silo__Port is not a port", "Cluster__Id is not set", "Cluster__ServiceId is not set",
        "ConnectionStrings__Cluster is not a connection string", "ConnectionStrings__Shop must name a host", "ConnectionStrings__ShopReplica must name a host", "Gateway__Address is not an http address",
        "SANDBOX_API_KEY must begin with sk_test_", "SANDBOX_WEBHOOK_SECRET is not set", "Users__AccountSecret is not 32 bytes",
        "Mail__PickupFolder is not set", "Cluster__Tls: Mutual TLS: CertificateFile names a file that is not there", "Cluster__Tls: Mutual TLS: KeyFile is not set",
        "Cluster__Tls: Mutual TLS: AuthoritiesFile is not set")]
    [InlineData(
        "ApiHost", "api",
        "Api__HttpPort is not a port", "Cluster__Id is not set", "Cluster__ServiceId is not set", "ConnectionStrings__Cluster is not a connection string",
        "ConnectionStrings__Shop must name a host", "ConnectionStrings__ShopReplica must name a host", "Gateway__Address is not an http address", "SANDBOX_API_KEY must begin with sk_test_",
        "SANDBOX_WEBHOOK_SECRET is not set", "Users__AccountSecret is not 32 bytes", "Users__Tokens__KeyFile is not set",
        "Users__Tokens__Lifetime is no TimeSpan", "Api:Areas names carts", "Users:Tokens:Issuer must not be empty",
        "Cluster__Tls: Mutual TLS: CertificateFile names a file that is not there", "Cluster__Tls: Mutual TLS: KeyFile is not set",
        "Cluster__Tls: Mutual TLS: AuthoritiesFile is not set")]
    [InlineData("Migrate", "migrate", "ConnectionStrings__Cluster is not a connection string", "ConnectionStrings__Shop must name a host")]
    public async Task Start_WhenSettingsAreWrong_NamesEachFaultInALine(string project, string name, params string[] faults)
    {
        var (code, output) = await Node.RunAsync(project, new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["POD_IP"] = "silo-1.example",
            ["Silo__Port"] = "70000",
            ["Api__HttpPort"] = "http",
            ["Api__Areas"] = "cart,carts",
            ["ConnectionStrings__Cluster"] = "not one",
            ["ConnectionStrings__Shop"] = "Username=shop",
            ["ConnectionStrings__ShopReplica"] = "Host=replica",
            ["Gateway__Address"] = "gateway:80",
            ["SANDBOX_API_KEY"] = "secret-that-must-not-be-shown",
            ["Users__AccountSecret"] = "c2hvcnQ=",
            ["Users__Tokens__Lifetime"] = "soon",
            ["Users__Tokens__Issuer"] = " ",
            ["Cluster__Tls__CertificateFile"] = "/nowhere/tls.crt",
        });

        Assert.Equal(2, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim().Length > 0).ToList();
        Assert.All(faults, fault => Assert.Single(lines, line => line.StartsWith($"{name}: {fault}", StringComparison.Ordinal)));
        Assert.Equal(faults.Length, lines.Count);
        Assert.DoesNotContain("must-not-be-shown", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Silo")]
    [InlineData("ApiHost")]
    public async Task Start_InProductionWithoutCertificates_IsRefusedUnlessTheNetworkIsSaidToEncrypt(string project)
    {
        var settings = new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        var (code, output) = await Node.RunAsync(project, settings);
        var (_, off) = await Node.RunAsync(project, settings.Append(new("Cluster__Tls__Off", "true")));

        Assert.Equal(2, code);
        Assert.Contains("Cluster__Tls__CertificateFile is not set: in production", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Cluster__Tls", off, StringComparison.Ordinal);
    }
}
