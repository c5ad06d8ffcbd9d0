using System.Net.Sockets;
using Ecommerce.Adapters.Payments.Sandbox;
using Ecommerce.Standalone.Data;
using Ecommerce.Standalone.Demo;
using Ecommerce.Standalone.Demo.Past;
using Microsoft.AspNetCore.Connections;
using Serilog.Core;
using Serilog.Events;

namespace Ecommerce.Standalone;

/// <summary>Starts the shop, says what it does meanwhile, and runs it until it is told to stop.</summary>
internal static class Shop
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Screen screen)
    {
        try
        {
            var command = CommandLine.Parse(args);
            if (command.Help) screen.Line($"Usage: run.sh {CommandLine.Usage}");
            else await RunAsync(command, screen);
            return ExitCode.Stopped;
        }
        catch (StartRefusedException refused)
        {
            screen.Fault(refused.Message);
            return refused.ExitCode;
        }
    }

    private static async Task RunAsync(CommandLine command, Screen screen)
    {
        using var data = DataFolder.Open(command.Data);
        var port = command.Port == 0 ? LoopbackPorts.Free(1)[0] : command.Port;
        if (!LoopbackPorts.IsFree(port)) throw PortTaken(port);
        var isCutOff = data.Demo.IsInPast;
        if (command.Reset || isCutOff) data.Reset();
        var isNew = !File.Exists(data.Database);
        // A gateway of its own has a clock of its own.
        if (isNew && !command.Empty) data.Demo.Begin(withPast: !command.NoOrders && command.Gateway is null);
        screen.Step($"Data folder {data.Path} ({(isCutOff ? "begun anew: its demo data were cut off" : isNew ? "a new shop" : "a shop of earlier starts")})");

        var consoleLevel = new LoggingLevelSwitch(LogEventLevel.Warning);
        await using var log = Logs.Open(data.Logs, consoleLevel);
        try
        {
            await RunAsync(port, command.Gateway, data, log, consoleLevel, screen);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException or SocketException)
        {
            throw PortTaken(port);
        }
        catch (Exception exception) when (exception is not StartRefusedException)
        {
            log.Fatal(exception, "The shop failed.");
            throw new StartRefusedException($"the shop failed: {exception.Message} The full log is in {data.Logs}", ExitCode.Failed);
        }

        screen.Line("Stopped. Nothing that was confirmed is lost.");
    }

    private static async Task RunAsync(int port, Uri? gatewayOfItsOwn, DataFolder data, Logger log, LoggingLevelSwitch consoleLevel, Screen screen)
    {
        var kept = ShopSecrets.Open(data.Secrets);
        var secrets = gatewayOfItsOwn is null ? kept : ShopSecrets.Of(Environment.GetEnvironmentVariable) with { AccountSecret = kept.AccountSecret };
        var gatewayPort = LoopbackPorts.Free(1)[0];
        var clock = data.Demo.IsInPast ? Past() : TimeProvider.System;

        // Both halves of a start are mostly compiling, so they share the processors.
        var gatewayStart = gatewayOfItsOwn is null ? Task.Run(() => StartGatewayAsync(gatewayPort, port, data, secrets, clock)) : null;
        var address = gatewayOfItsOwn ?? new Uri($"http://127.0.0.1:{gatewayPort}/");
        await using var app = ShopHost.Build(port, data, secrets, address, clock, log, screen);
        await using var gateway = gatewayStart is null ? null : await gatewayStart;
        screen.Step($"Payment sandbox on {address} ({(gateway is null ? "a process of its own; " : "")}play money)");
        screen.Step("Silo, API and pages are starting");
        if (!await StartAsync(app, consoleLevel)) return;

        var opening = ActivatorUtilities.CreateInstance<DemoOpening>(app.Services);
        screen.Step((data.Demo.IsInPast, data.Demo.IsLoading) switch
        {
            (true, _) => "Open to look at; orders are taken when the demo data are there",
            (_, true) => "Open; the demo data are loading meanwhile",
            _ => "Open",
        });
        var opened = OpenAsync(port, data, opening, screen, app.Lifetime);
        await app.WaitForShutdownAsync(CancellationToken.None);
        await opened;
    }

    private static DemoClock Past() => new(TimeProvider.System, PastCalendar.Of(TimeProvider.System.GetUtcNow()).Founded);

    private static async Task OpenAsync(int port, DataFolder data, DemoOpening opening, Screen screen, IHostApplicationLifetime lifetime)
    {
        var stopping = lifetime.ApplicationStopping;
        try
        {
            screen.Ready(port, data, await opening.LoginsAsync(stopping), await opening.SetupTokenAsync(stopping));
            await opening.LoadAsync(stopping);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // What is missing is loaded by the next start.
        }
        catch (Exception)
        {
            // It would stay closed for ever.
            lifetime.StopApplication();
            throw;
        }
    }

    // False when it was told to stop before it had started, which is no failure and needs no errors on the screen.
    private static async Task<bool> StartAsync(WebApplication app, LoggingLevelSwitch consoleLevel)
    {
        using var quiet = app.Lifetime.ApplicationStopping.Register(() =>
        {
            if (!app.Lifetime.ApplicationStarted.IsCancellationRequested) consoleLevel.MinimumLevel = LevelAlias.Off;
        });
        try
        {
            await app.StartAsync(CancellationToken.None);
            return true;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Task<SandboxGatewayHost> StartGatewayAsync(int gatewayPort, int port, DataFolder data, ShopSecrets secrets, TimeProvider clock) =>
        SandboxGatewayHost.StartAsync(
            new SandboxGatewayOptions
            {
                LedgerPath = data.SandboxLedger,
                Port = gatewayPort,
                ApiKey = secrets.GatewayKey,
                WebhookUrl = new Uri($"http://127.0.0.1:{port}/api/payments/webhooks/sandbox"),
                WebhookSecret = secrets.WebhookSecret,
                EnvironmentName = ShopHost.Environment,
                AllowOutsideDevelopment = ShopHost.TakesPlayMoney,
            },
            clock,
            CancellationToken.None);

    private static StartRefusedException PortTaken(int port) =>
        new($"port {port} is taken; choose another one with --port N, or --port 0 for any free one", ExitCode.PortTaken);
}
