using System.Net.Http.Headers;
using System.Text.Json;
using Ecommerce.Adapters.Payments.Sandbox;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Microsoft.Extensions.Options;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>A sandbox gateway with a ledger of its own, and the shop's client for it.</summary>
public sealed class Sandbox : IAsyncDisposable
{
    public const string ApiKey = "sk_test_of_the_tests";
    public const string WebhookSecret = "whsec_of_the_tests";

    /// <summary>How long the clients wait for an answer; long, so that a slow machine is no outage.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sandbox");
    private readonly List<IDisposable> _clients = [];
    private readonly TimeProvider _clock;
    private readonly Uri? _webhookUrl;
    private SandboxGatewayHost? _host;

    private Sandbox(TimeProvider clock, Uri? webhookUrl, string? crashedLedger)
    {
        _clock = clock;
        _webhookUrl = webhookUrl;
        if (crashedLedger is null) return;
        File.Copy(crashedLedger, LedgerPath);
        File.Copy(crashedLedger + "-wal", LedgerPath + "-wal");
    }

    public string LedgerPath => Path.Combine(_folder.FullName, "ledger.db");

    public Uri BaseAddress => _host!.BaseAddress;

    public HttpClient Http { get; private set; } = null!;

    public SandboxPaymentGateway Client { get; private set; } = null!;

    public static async Task<Sandbox> StartAsync(TimeProvider? clock = null, Uri? webhookUrl = null)
    {
        var sandbox = new Sandbox(clock ?? TimeProvider.System, webhookUrl, crashedLedger: null);
        await sandbox.StartHostAsync();
        return sandbox;
    }

    /// <summary>Starts another gateway on the files as they are now, which is what a killed process leaves behind.</summary>
    public async Task<Sandbox> StartFromCrashAsync()
    {
        var sandbox = new Sandbox(_clock, _webhookUrl, LedgerPath);
        await sandbox.StartHostAsync();
        return sandbox;
    }

    /// <summary>Stops the gateway and starts it again on the same ledger, on another port.</summary>
    public async Task RestartAsync()
    {
        await _host!.DisposeAsync();
        await StartHostAsync();
    }

    /// <summary>A client whose time stands still until the test moves it, so that it waits as long as the test likes.</summary>
    public SandboxPaymentGateway ClientOn(TimeProvider clock, int retries = 2) => Track(new SandboxPaymentGateway(
        Options.Create(new SandboxPaymentGatewayOptions
        {
            BaseAddress = BaseAddress,
            ApiKey = ApiKey,
            WebhookSecret = WebhookSecret,
            Timeout = Timeout,
            Retries = retries,
            RetryDelay = TimeSpan.FromMilliseconds(1),
        }),
        clock));

    public static AuthorizePayment Authorization(
        string token = "pm_card_visa", long amount = 12_500, string currency = "KRW", string? returnUrl = null)
    {
        var payment = PaymentId.From(IdText.New(PaymentId.Prefix, TimeProvider.System));
        return new AuthorizePayment
        {
            Payment = payment,
            OperationKey = $"{payment}:auth:1",
            Amount = new Money(amount, currency),
            PaymentMethod = token,
            ReturnUrl = returnUrl,
        };
    }

    public static ChangePayment Change(AuthorizePayment authorized, string? reference, string operation, long amount) => new()
    {
        Payment = authorized.Payment,
        OperationKey = $"{authorized.Payment}:{operation}",
        Reference = reference!,
        Amount = new Money(amount, authorized.Amount.Currency),
    };

    /// <summary>Authorizes and captures all of it.</summary>
    public async Task<ProviderReport> ChargeAsync(AuthorizePayment request)
    {
        var authorized = await Client.AuthorizeAsync(request, CancellationToken.None);
        return await Client.CaptureAsync(Change(request, authorized.Reference, "cap:1", request.Amount.Amount), CancellationToken.None);
    }

    /// <summary>Returns when a request with this key hangs in the gateway.</summary>
    public Task HangsAsync(string key) => Eventually.GetAsync(
        () => LedgerAsync(), ledger => ledger.GetProperty("under_way").EnumerateArray().Any(underWay => underWay.GetString() == key));

    /// <summary>Posts a form as Stripe's clients do.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string? key, Dictionary<string, string> form, string? fault = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (fault is not null) request.Headers.Add("Sandbox-Fault", fault);
        return await Http.SendAsync(request);
    }

    /// <summary>The ledger's entries of a payment.</summary>
    public async Task<List<JsonElement>> LedgerOfAsync(PaymentId payment)
    {
        var ledger = await LedgerAsync();
        return [.. ledger.GetProperty("data").EnumerateArray().Where(entry => PaymentOf(entry) == payment.Value)];
    }

    public async Task<JsonElement> LedgerAsync(string query = "")
    {
        using var document = JsonDocument.Parse(await Http.GetStreamAsync("_ledger" + query));
        return document.RootElement.Clone();
    }

    public static Dictionary<string, string> Form(string token = "pm_card_visa", string amount = "12500") => new()
    {
        ["amount"] = amount,
        ["currency"] = "krw",
        ["payment_method"] = token,
        ["confirm"] = "true",
        ["capture_method"] = "manual",
    };

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        if (_host is not null) await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Nobody listens at its address any more.</summary>
    public async Task StopAsync()
    {
        await _host!.DisposeAsync();
        _host = null;
    }

    /// <summary>The operations of one kind on a payment's only intent.</summary>
    public async Task<List<JsonElement>> OperationsOfAsync(PaymentId payment, string kind) =>
        Operations((await LedgerOfAsync(payment)).Single(), kind);

    /// <summary>The operations of one kind of a ledger entry.</summary>
    public static List<JsonElement> Operations(JsonElement entry, string kind) =>
        [.. entry.GetProperty("operations").EnumerateArray().Where(operation => operation.GetProperty("kind").GetString() == kind)];

    public static string IntentOf(JsonElement entry) => entry.GetProperty("payment_intent").GetProperty("id").GetString()!;

    private static string? PaymentOf(JsonElement entry) =>
        entry.GetProperty("payment_intent").GetProperty("metadata").GetProperty("payment_id").GetString();

    private async Task StartHostAsync()
    {
        _host = await SandboxGatewayHost.StartAsync(
            new SandboxGatewayOptions
            {
                LedgerPath = LedgerPath,
                ApiKey = ApiKey,
                WebhookUrl = _webhookUrl,
                WebhookSecret = WebhookSecret,
                WebhookRetryDelay = TimeSpan.FromMilliseconds(20),
                EnvironmentName = "Development",
            },
            _clock,
            CancellationToken.None);
        Http = Track(new HttpClient { BaseAddress = BaseAddress });
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
        Client = ClientOn(TimeProvider.System);
    }

    private T Track<T>(T client)
        where T : IDisposable
    {
        _clients.Add(client);
        return client;
    }
}
