using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Serialization.Metadata;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Http;

/// <summary>
/// The <c>Idempotency-Key</c> header: 8 to 128 visible ASCII characters. A handler takes it as a parameter; whether it may be missing is said by
/// <see cref="IdempotencyExtensions.RequireIdempotencyKey"/> or <see cref="IdempotencyExtensions.AllowIdempotencyKey"/> on the route.
/// </summary>
public readonly record struct IdempotencyKey
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private IdempotencyKey(string? value, bool isRefused)
    {
        Value = value;
        IsRefused = isRefused;
    }

    /// <summary>The key; <c>null</c> when none was sent.</summary>
    public string? Value { get; }

    internal bool IsRefused { get; }

    /// <summary>Reads the header of a request.</summary>
    public static IdempotencyKey Of(HttpContext context)
    {
        var header = context.Request.Headers[Header];
        if (header.Count == 0) return default;
        return header is [{ } text] && IsValid(text) ? new IdempotencyKey(text, isRefused: false) : new IdempotencyKey(null, isRefused: true);
    }

    /// <summary>Binds a handler's parameter.</summary>
    public static ValueTask<IdempotencyKey> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(Of(context));

    /// <summary>Whether a text can be a key.</summary>
    public static bool IsValid(string text) => text.Length is >= 8 and <= 128 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>
    /// The identity of a command whose caller and route are <paramref name="scope"/> (see <see cref="Caller.ScopeOf"/>).
    /// Without a key it is fresh, so nothing will ever repeat it.
    /// </summary>
    public Operation For<TBody>(string scope, TBody body, JsonTypeInfo<TBody> json) =>
        new() { Id = Id(scope), Fingerprint = Value is null ? "" : Fingerprint.Of(body, json) };

    /// <summary>The same for a command without a body.</summary>
    public Operation For(string scope) => new() { Id = Id(scope) };

    private string Id(string scope) => $"{scope}:{Value ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}";
}
