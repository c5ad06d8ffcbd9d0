using System.Globalization;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>A fault, written as its name or as <c>name=milliseconds</c>.</summary>
internal readonly record struct Fault(FaultKind Kind, TimeSpan? Wait)
{
    /// <summary>Reads a fault of a request.</summary>
    public static Fault? Request(string? text) => Parse(text) is { Kind: < FaultKind.WebhookDuplicate } fault ? fault : null;

    /// <summary>Reads a fault of a delivery.</summary>
    public static Fault? Webhook(string? text) => Parse("webhook:" + text) is { } fault ? fault : null;

    private static Fault? Parse(string? text)
    {
        if (text is null) return null;
        var parts = text.Split('=', 2);
        TimeSpan? wait = null;
        if (parts.Length == 2)
        {
            if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)) return null;
            wait = TimeSpan.FromMilliseconds(milliseconds);
        }
        FaultKind? kind = parts[0] switch
        {
            "delay_before" => FaultKind.DelayBefore,
            "delay_after_commit" => FaultKind.DelayAfterCommit,
            "drop_before" => FaultKind.DropBefore,
            "drop_after_commit" => FaultKind.DropAfterCommit,
            "500_stored" => FaultKind.ErrorStored,
            "429" => FaultKind.TooMany,
            "webhook:dup" => FaultKind.WebhookDuplicate,
            "webhook:reorder" or "webhook:delay" => FaultKind.WebhookDelay,
            "webhook:drop" => FaultKind.WebhookDrop,
            "webhook:bad_sig" => FaultKind.WebhookBadSignature,
            "webhook:old_ts" => FaultKind.WebhookOldTime,
            _ => null,
        };
        return kind is { } known ? new Fault(known, wait) : null;
    }
}
