using System.Security.Cryptography;
using System.Text;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>One request that changes something, as the commands see it.</summary>
internal sealed record GatewayRequest
{
    /// <summary>The route's path, part of what a key stands for.</summary>
    public required string Path { get; init; }

    /// <summary>The intent that the route names.</summary>
    public string Intent { get; init; } = "";

    /// <summary>The idempotency key, if one came.</summary>
    public string? Key { get; init; }

    /// <summary>The form's members.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    /// <summary>Scheme and host under which the gateway was called.</summary>
    public required string BaseUrl { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Answer 500 after the execution, and keep that answer.</summary>
    public bool FailAfterExecution { get; init; }

    public string this[string member] => Form.GetValueOrDefault(member, "");

    /// <summary>A member that the command does not know, if there is one; metadata are always known.</summary>
    public string? UnknownMember(params ReadOnlySpan<string> known)
    {
        foreach (var name in Form.Keys)
        {
            if (!known.Contains(name) && !name.StartsWith(CreateForm.MetadataPrefix, StringComparison.Ordinal)) return name;
        }
        return null;
    }

    /// <summary>What the key stands for: path and members, whatever their order.</summary>
    public byte[] Hash()
    {
        var text = new StringBuilder(Path);
        foreach (var (name, value) in Form.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
