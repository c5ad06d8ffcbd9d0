using Microsoft.Extensions.Options;

namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>How the sandbox gateway runs.</summary>
public sealed class SandboxGatewayOptions
{
    /// <summary>The SQLite file of the ledger; created with its folder when missing. Required. Only one process may use it.</summary>
    public string LedgerPath { get; set; } = "";

    /// <summary>The loopback port when it runs as a host of its own; 0 (the default) takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The secret key that requests carry as bearer, beginning with <c>sk_test_</c>. Required.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Where events are posted. None (the default): no events are made.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>The secret that signs events, beginning with <c>whsec_</c>. Required with <see cref="WebhookUrl"/>.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>The wait before an event is posted again; 1 s by default. Each further wait doubles, to an hour at most.</summary>
    public TimeSpan WebhookRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer to an event may take; 10 s by default. After that the event counts as undelivered.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Where buyers reach the approval page. None (the default): where the shop reached the gateway.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Whether <c>Sandbox-Fault</c> headers and <c>POST /_faults</c> work; true by default. Timeout tokens always do.</summary>
    public bool Faults { get; set; } = true;

    /// <summary>How long a request that must not be answered is kept open before its connection is cut; 60 s by default.</summary>
    public TimeSpan HangLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Where the process runs. Read as ASP.NET Core reads it, so that a forgotten setting means Production.</summary>
    public string EnvironmentName { get; set; } = DevelopmentOnly.CurrentEnvironment;

    /// <summary>Lets it run outside Development; false by default. For the standalone demo, which takes play money only.</summary>
    public bool AllowOutsideDevelopment { get; set; }

    /// <summary>Throws an <see cref="OptionsValidationException"/> that names every fault.</summary>
    public void Validate()
    {
        var faults = new List<string>(DevelopmentOnly.Faults(EnvironmentName, AllowOutsideDevelopment));
        if (LedgerPath.Length == 0) faults.Add($"{nameof(LedgerPath)} is missing.");
        if (Port is < 0 or > 65535) faults.Add($"{nameof(Port)} must be 0 to 65535.");
        if (!ApiKey.StartsWith("sk_test_", StringComparison.Ordinal)) faults.Add($"{nameof(ApiKey)} must begin with sk_test_.");
        if (!IsHttp(WebhookUrl)) faults.Add($"{nameof(WebhookUrl)} must be an absolute http address.");
        if (!IsHttp(PublicUrl)) faults.Add($"{nameof(PublicUrl)} must be an absolute http address.");
        if (WebhookUrl is not null && !WebhookSecret.StartsWith("whsec_", StringComparison.Ordinal))
        {
            faults.Add($"{nameof(WebhookSecret)} must begin with whsec_.");
        }
        if (WebhookRetryDelay <= TimeSpan.Zero) faults.Add($"{nameof(WebhookRetryDelay)} must be positive.");
        if (WebhookTimeout <= TimeSpan.Zero) faults.Add($"{nameof(WebhookTimeout)} must be positive.");
        if (HangLimit <= TimeSpan.Zero) faults.Add($"{nameof(HangLimit)} must be positive.");
        if (faults.Count > 0) throw new OptionsValidationException(nameof(SandboxGatewayOptions), typeof(SandboxGatewayOptions), faults);
    }

    private static bool IsHttp(Uri? address) => address is null or { IsAbsoluteUri: true, Scheme: "http" or "https" };
}
