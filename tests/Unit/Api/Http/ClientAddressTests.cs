using System.Net;
using Ecommerce.Api.Http.Limits;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void Of_WhateverTheFamily_NamesWhatOneUserHas(string address, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Equal(expected, ClientAddress.Of(context));
    }
}
