using System.Net;
using Ecommerce.Hosting;

namespace Ecommerce.Silo;

/// <summary>Who a silo is and where it is reached; nothing of it is guessed from the machine.</summary>
internal sealed record SiloSettings
{
    private static readonly TimeSpan MinShutdown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxShutdown = TimeSpan.FromMinutes(10);

    /// <summary>Its name, <c>POD_NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The address that other silos and API processes reach it by, <c>POD_IP</c>.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>Other silos call here, <c>Silo:Port</c>; 11111 by default.</summary>
    public required int Port { get; init; }

    /// <summary>API processes call here, <c>Silo:GatewayPort</c>; 30000 by default.</summary>
    public required int GatewayPort { get; init; }

    /// <summary>Health is asked here, <c>Silo:HttpPort</c>; 8080 by default.</summary>
    public required int HttpPort { get; init; }

    /// <summary>
    /// How long a stop may take until what is left is cut, <c>Silo:ShutdownTimeout</c>; two minutes by default. Whoever stops the process must wait longer.
    /// </summary>
    public required TimeSpan ShutdownTimeout { get; init; }

    /// <summary>Reads them; faults are collected in the settings.</summary>
    public static SiloSettings Read(Settings settings)
    {
        var silo = new SiloSettings
        {
            Name = settings.Required("POD_NAME", "the name of this silo"),
            Address = settings.Address("POD_IP", "the IP address that others reach this silo by"),
            Port = settings.Port("Silo:Port", 11_111),
            GatewayPort = settings.Port("Silo:GatewayPort", 30_000),
            HttpPort = settings.Port("Silo:HttpPort", 8_080),
            ShutdownTimeout = settings.Duration("Silo:ShutdownTimeout", TimeSpan.FromMinutes(2), MinShutdown, MaxShutdown),
        };
        if (silo.GatewayPort == silo.Port) settings.Fault("Silo:GatewayPort", "is the same as Silo__Port");
        if (silo.HttpPort == silo.Port || silo.HttpPort == silo.GatewayPort) settings.Fault("Silo:HttpPort", "is the same as another port of the silo");
        return silo;
    }
}
