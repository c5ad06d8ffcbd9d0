namespace Ecommerce.Api.Http;

/// <summary>What is wrong with one member of a request.</summary>
public sealed record FieldError
{
    /// <summary>JSON pointer into the body (<c>/lines/0/quantity</c>), or <c>?name</c> for a query parameter.</summary>
    public required string Pointer { get; init; }

    /// <summary>Stable and short, e.g. <c>required</c> or <c>too_long</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One sentence for the person who reads it.</summary>
    public required string Message { get; init; }
}
