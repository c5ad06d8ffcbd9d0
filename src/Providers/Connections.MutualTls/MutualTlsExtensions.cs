using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Connections.MutualTls;

/// <summary>Registers mutual TLS for the connections of a cluster. Every silo and every client of it needs it: one without is refused by all others.</summary>
public static class MutualTlsExtensions
{
    /// <summary>TLS between this silo and others, and between it and clients. Faults of the options are reported at the start.</summary>
    public static ISiloBuilder UseMutualTls(this ISiloBuilder silo, Action<MutualTlsOptions> configure)
    {
        silo.Services.AddMutualTls(configure, isSilo: true);
        silo.Services.AddOptions<SiloConnectionOptions>().Configure<TlsConnections>((options, tls) =>
        {
            options.ConfigureSiloInboundConnection(connection => connection.Use(tls.AcceptSilo));
            options.ConfigureSiloOutboundConnection(connection => connection.Use(tls.Connect));
            options.ConfigureGatewayInboundConnection(connection => connection.Use(tls.AcceptClient));
        });
        return silo;
    }

    /// <summary>TLS between this client and the silos. Faults of the options are reported at the start.</summary>
    public static IClientBuilder UseMutualTls(this IClientBuilder client, Action<MutualTlsOptions> configure)
    {
        client.Services.AddMutualTls(configure, isSilo: false);
        client.Services.AddOptions<ClientConnectionOptions>().Configure<TlsConnections>(
            (options, tls) => options.ConfigureConnection(connection => connection.Use(tls.Connect)));
        return client;
    }

    private static void AddMutualTls(this IServiceCollection services, Action<MutualTlsOptions> configure, bool isSilo)
    {
        services.AddSingleton<IValidateOptions<MutualTlsOptions>>(new MutualTlsOptionsValidator(isSilo));
        services.AddOptions<MutualTlsOptions>().Configure(configure).ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TlsMetrics>();
        services.TryAddSingleton<CertificateFiles>();
        services.TryAddSingleton<TlsConnections>();
    }
}
