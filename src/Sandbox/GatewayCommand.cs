using System.Globalization;
using Ecommerce.Adapters.Payments.Sandbox;

namespace Ecommerce.Sandbox;

/// <summary>What the process was started with. Secrets come from the environment: arguments can be read by everybody on the machine.</summary>
internal static class GatewayCommand
{
    public const string ApiKeyVariable = "SANDBOX_API_KEY";
    public const string WebhookSecretVariable = "SANDBOX_WEBHOOK_SECRET";

    public const string Usage = $"""
        Runs the payment sandbox, which takes test tokens instead of money. Only where DOTNET_ENVIRONMENT is Development.

          Ecommerce.Sandbox --ledger FILE [--port N] [--webhooks URL]

          --ledger FILE    its own books, made when missing
          --port N         on this machine; 0, the default, takes a free one
          --webhooks URL   where events are posted, e.g. http://localhost:8080/api/payments/webhooks/sandbox; none when not given

        Environment, the same for the shop that is started with --gateway:
          {ApiKeyVariable}         what requests carry, beginning with sk_test_
          {WebhookSecretVariable}  what events are signed with, beginning with whsec_
        """;

    /// <summary>Reads both. A wrong option is a <see cref="FormatException"/> that says which.</summary>
    public static SandboxGatewayOptions Parse(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var options = new SandboxGatewayOptions
        {
            ApiKey = environment(ApiKeyVariable) ?? "",
            WebhookSecret = environment(WebhookSecretVariable) ?? "",
        };
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new FormatException($"{args[i]} needs a value; --help names the options");
            switch (args[i])
            {
                case "--ledger": options.LedgerPath = Path.GetFullPath(value); break;
                case "--port": options.Port = ParsePort(value); break;
                case "--webhooks": options.WebhookUrl = new Uri(value, UriKind.RelativeOrAbsolute); break;
                default: throw new FormatException($"unknown option {args[i]}; --help names the options");
            }
        }

        if (options.ApiKey.Length == 0) throw new FormatException($"{ApiKeyVariable} is not set");
        return options;
    }

    private static int ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : throw new FormatException($"{text} is not a port");
}
