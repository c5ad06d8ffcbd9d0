using System.Net;
using System.Net.Sockets;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Http.Limits;

/// <summary>Tells clients apart.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>The address that attempts are counted by: an IPv6 user has a whole /64, so all of it counts as one.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address)) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>What makes two requests look like one browser's: address and user agent, as a hash.</summary>
    public static string Fingerprint(HttpContext context) => IdText.Derive("", "client", Of(context), context.Request.Headers.UserAgent.ToString());
}
