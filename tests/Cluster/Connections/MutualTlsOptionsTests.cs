using Orleans.Connections.MutualTls;
using Xunit;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>A silo or a client whose certificates are not right says everything that is wrong, and does not start.</summary>
public sealed class MutualTlsOptionsTests : IDisposable
{
    private readonly TestAuthority _authority = new("authority");
    private readonly CertificateFolder _files;

    public MutualTlsOptionsTests()
    {
        using var own = _authority.Sign(TlsCluster.Silo);
        _files = new(own, _authority);
    }

    public void Dispose()
    {
        _files.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public void Validate_OfWhatIsRight_Succeeds()
    {
        Assert.Empty(Faults(_ => { }));
        Assert.Empty(Faults(options => options.ClientNames.Clear(), isSilo: false));
    }

    [Fact]
    public void Validate_OfNothing_NamesEachFault() => Assert.Equal(
        [
            "Mutual TLS: CertificateFile is not set.", "Mutual TLS: KeyFile is not set.", "Mutual TLS: AuthoritiesFile is not set.",
            "Mutual TLS: SiloNames names nobody.", "Mutual TLS: ClientNames names nobody.",
        ],
        new MutualTlsOptionsValidator(isSilo: true).Validate(null, new()).Failures!);

    [Fact]
    public void Validate_OfAWildcard_RefusesIt() =>
        Assert.Equal(["Mutual TLS: SiloNames holds what is no DNS name: *.shop.test."], Faults(options => options.SiloNames.Add("*.shop.test")));

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void Validate_OfAHandshakeTimeOutOfBounds_RefusesIt(int seconds) =>
        Assert.Equal(["Mutual TLS: HandshakeTimeout must be above zero and at most 00:01:00."], Faults(options => options.HandshakeTimeout = TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Validate_OfAKeyThatDoesNotFit_SaysSoWithoutShowingIt()
    {
        _files.BreakKey();

        var fault = Assert.Single(Faults(_ => { }));
        Assert.StartsWith("Mutual TLS: the certificates cannot be read:", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("not a key", fault, StringComparison.Ordinal);
    }

    private IEnumerable<string> Faults(Action<MutualTlsOptions> change, bool isSilo = true)
    {
        var options = new MutualTlsOptions();
        _files.Configure(options);
        change(options);
        return new MutualTlsOptionsValidator(isSilo).Validate(null, options).Failures ?? [];
    }
}
