using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ecommerce.Standalone.Data;

/// <summary>Secrets of the shop, and between it and its payment sandbox: made once, kept in the data folder, readable by its owner only.</summary>
public sealed record ShopSecrets
{
    /// <summary>What the shop shows the sandbox.</summary>
    public required string GatewayKey { get; init; }

    /// <summary>What the sandbox signs webhooks with.</summary>
    public required string WebhookSecret { get; init; }

    /// <summary>What mailed codes and known devices are derived from, base64; <c>null</c> in a file of before there were any.</summary>
    public string? AccountSecret { get; init; }

    /// <summary>Those of a sandbox that runs in a process of its own: both have them from their environment.</summary>
    public static ShopSecrets Of(Func<string, string?> environment)
    {
        return new() { GatewayKey = Variable("SANDBOX_API_KEY"), WebhookSecret = Variable("SANDBOX_WEBHOOK_SECRET") };

        string Variable(string name) => environment(name) is { Length: > 0 } value
            ? value
            : throw new StartRefusedException($"--gateway needs {name} in the environment, the same as the sandbox has", ExitCode.Usage);
    }

    /// <summary>Reads them, or makes and keeps new ones.</summary>
    public static ShopSecrets Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "gateway.json");
        if (File.Exists(path))
        {
            var kept = JsonSerializer.Deserialize(File.ReadAllBytes(path), SecretsJson.Default.ShopSecrets)
                ?? throw new StartRefusedException($"{path} is empty; --reset makes a new shop", ExitCode.Failed);
            return kept.AccountSecret is null ? Write(path, kept with { AccountSecret = NewAccountSecret() }) : kept;
        }

        return Write(path, new() { GatewayKey = $"sk_test_{Random()}", WebhookSecret = $"whsec_{Random()}", AccountSecret = NewAccountSecret() });
    }

    private static ShopSecrets Write(string path, ShopSecrets secrets)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        // Written aside and moved: a shop that is killed here must not find half a file at its next start.
        var temporary = $"{path}.new";
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, options)) JsonSerializer.Serialize(stream, secrets, SecretsJson.Default.ShopSecrets);
        File.Move(temporary, path, overwrite: true);
        return secrets;
    }

    private static string NewAccountSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
