using Ecommerce.Standalone.Demo;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone.Demo;

public sealed class DemoDoorTests
{
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/api/products", 200)]
    [InlineData("HEAD", "/api/products", 200)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 503)]
    [InlineData("POST", "/api/payments/webhooks/sandbox", 200)]
    [InlineData("POST", "/api/cart", 503)]
    [InlineData("POST", "/api/orders", 503)]
    [InlineData("POST", "/api/users/sessions", 503)]
    [InlineData("PUT", "/api/admin/settings", 503)]
    [InlineData("DELETE", "/api/cart/crt_1/lines/A", 503)]
    public async Task Request_WhileTheShopLivesThroughItsPast_MayReadAndNotChange(string method, string path, int expected) =>
        Assert.Equal(expected, await AskAsync(new(isDemo: true, isLoading: true, hasPast: true), method, path));

    [Fact]
    public async Task Request_OnceThePastIsThere_PassesTheDoor()
    {
        var progress = new DemoProgress(isDemo: true, isLoading: true, hasPast: true);
        progress.Finish();
        Assert.Equal(200, await AskAsync(progress, "POST", "/api/orders"));
    }

    [Fact]
    public async Task Request_WhileOnlyACatalogueLoads_PassesTheDoor() =>
        Assert.Equal(200, await AskAsync(new(isDemo: true, isLoading: true), "POST", "/api/orders"));

    private static async Task<int> AskAsync(DemoProgress progress, string method, string path)
    {
        var context = new DefaultHttpContext { Request = { Method = method, Path = path } };
        await new DemoDoor(_ => Task.CompletedTask, progress).InvokeAsync(context);
        return context.Response.StatusCode;
    }
}
