using System.Globalization;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The checked members of a request for a new payment intent.</summary>
internal sealed record CreateForm
{
    public const string MetadataPrefix = "metadata[";

    /// <summary>The members beside the metadata.</summary>
    public static readonly string[] Members = ["amount", "currency", "payment_method", "confirm", "capture_method", "return_url"];

    // Stripe takes up to twelve digits in the currencies with the smallest units.
    private const long MaxAmount = 999_999_999_999;

    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required string TokenName { get; init; }

    public required TestToken Token { get; init; }

    public required bool ManualCapture { get; init; }

    public required string? ReturnUrl { get; init; }

    public required Dictionary<string, string> Metadata { get; init; }

    /// <summary>Reads the form, or says what is wrong with it.</summary>
    public static (CreateForm? Form, GatewayAnswer? Refusal) Read(GatewayRequest request)
    {
        if (AmountOf(request["amount"]) is not { } amount) return (null, GatewayAnswer.InvalidAmount("amount"));
        var currency = request["currency"];
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetter))
        {
            return (null, GatewayAnswer.Invalid("currency", "parameter_invalid_string", "The currency must be an ISO 4217 code."));
        }
        if (request["confirm"] != "true")
        {
            return (null, GatewayAnswer.Invalid("confirm", "parameter_missing", "The sandbox only takes intents that confirm at once."));
        }
        if (request["capture_method"] is not ("manual" or "automatic" or ""))
        {
            return (null, GatewayAnswer.Invalid("capture_method", "parameter_invalid_string", "It is manual or automatic."));
        }
        var returnUrl = request["return_url"];
        if (returnUrl.Length > 0 && (!Uri.TryCreate(returnUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
        {
            return (null, GatewayAnswer.Invalid("return_url", "url_invalid", "The return address must be an absolute http address."));
        }
        // The token is not repeated in the message: somebody may have typed a card number there.
        if (TestToken.Find(request["payment_method"]) is not { } token)
        {
            return (null, GatewayAnswer.Invalid("payment_method", "resource_missing", "No such PaymentMethod."));
        }
        return (new CreateForm
        {
            Amount = amount,
            Currency = currency.ToLowerInvariant(),
            TokenName = request["payment_method"],
            Token = token,
            ManualCapture = request["capture_method"] == "manual",
            ReturnUrl = returnUrl.Length > 0 ? returnUrl : null,
            Metadata = MetadataOf(request.Form),
        }, null);
    }

    /// <summary>A positive amount, or nothing.</summary>
    public static long? AmountOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and <= MaxAmount
            ? amount
            : null;

    private static Dictionary<string, string> MetadataOf(IReadOnlyDictionary<string, string> form) =>
        form.Where(member => member.Key.StartsWith(MetadataPrefix, StringComparison.Ordinal) && member.Key.EndsWith(']'))
            .ToDictionary(member => member.Key[MetadataPrefix.Length..^1], member => member.Value);
}
