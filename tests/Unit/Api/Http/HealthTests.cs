using System.Net;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class HealthTests(ProbeFixture probe) : IClassFixture<ProbeFixture>
{
    [Theory]
    [InlineData("/health/startup")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task Get_WhenRunning_IsHealthy(string path)
    {
        var response = await probe.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }
}
