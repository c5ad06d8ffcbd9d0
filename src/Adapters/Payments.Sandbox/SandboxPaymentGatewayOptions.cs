namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>How the shop reaches the sandbox gateway.</summary>
public sealed class SandboxPaymentGatewayOptions
{
    /// <summary>Where the gateway listens. Required.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The secret key that requests carry as bearer, beginning with <c>sk_test_</c>. Required.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The secret that webhooks are signed with, beginning with <c>whsec_</c>. Required.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>How long a call may take with its repetitions; 5 s by default. After that its outcome is unknown.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait before a call that was refused as too early is repeated; 100 ms by default, doubling each time.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often such a call is repeated; 2 by default. After that its outcome is unknown.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>How far a webhook's time may be from ours; 300 s by default. Later copies are refused.</summary>
    public TimeSpan WebhookTolerance { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>Where the process runs. Read as ASP.NET Core reads it, so that a forgotten setting means Production.</summary>
    public string EnvironmentName { get; set; } = DevelopmentOnly.CurrentEnvironment;

    /// <summary>Lets the shop take play money outside Development; false by default.</summary>
    public bool AllowOutsideDevelopment { get; set; }
}
