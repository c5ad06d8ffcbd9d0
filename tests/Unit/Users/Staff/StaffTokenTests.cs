using System.Net;
using Xunit;

namespace Ecommerce.Tests.Unit.Users.Staff;

/// <summary>A token for the back office is asked about at each request.</summary>
public sealed class StaffTokenTests(TokenProbe probe) : IClassFixture<TokenProbe>
{
    [Fact]
    public async Task S6_Get_WhenTheSessionsHaveEnded_Is401()
    {
        probe.SayOfStaff(() => null);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync());
    }

    [Fact]
    public async Task S14_Get_WhenTheRoleWasTakenSince_Is403()
    {
        probe.SayOfStaff(() => ["inventory:read"]);
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync());
    }

    [Fact]
    public async Task S35_Get_WhenNobodyKnowsWhatStaffMayDo_Is503()
    {
        probe.SayOfStaff(() => throw new TimeoutException("The roster does not answer."));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync());
    }

    private Task<HttpStatusCode> AskAsync() => probe.SendAsync(probe.Issue("admin", "orders:read"), "/api/admin/probe");
}
