namespace Ecommerce.Api.Http.Documents;

/// <summary>What a problem means to whoever meets it.</summary>
internal sealed record ProblemText
{
    /// <summary>The title in Korean.</summary>
    public required string Korean { get; init; }

    /// <summary>Why it is answered.</summary>
    public required string Cause { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }
}
