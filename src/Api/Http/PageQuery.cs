using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Http;

/// <summary>The query parameters of every list; a handler takes them as <c>[AsParameters] PageQuery</c>.</summary>
public sealed record PageQuery
{
    /// <summary>Items of a page when the caller does not say; lists of staff use <see cref="AdminDefault"/>.</summary>
    public const int StoreDefault = 24;

    /// <summary>Items of a page of a staff list when the caller does not say.</summary>
    public const int AdminDefault = 50;

    /// <summary>More items than this are refused.</summary>
    public const int Max = 100;

    /// <summary>Items of a page.</summary>
    [FromQuery(Name = "limit"), Description("Items of a page, 1 to 100; 24 when not given, 50 for staff.")]
    public int? Limit { get; init; }

    /// <summary>Where the page begins.</summary>
    [FromQuery(Name = "cursor"), Description("`page.nextCursor` of the page before; opaque.")]
    public string? Cursor { get; init; }

    /// <summary>Checks both parameters. The cursor must have been written by this list, with so many parts.</summary>
    public bool TryRead(int cursorParts, int defaultLimit, [NotNullWhen(true)] out PageRequest? request, [NotNullWhen(false)] out ProblemHttpResult? refusal)
    {
        string[]? after = null;
        var errors = new List<FieldError>(0);
        if (Limit is < 1 or > Max)
        {
            errors.Add(new FieldError { Pointer = "?limit", Code = "out_of_range", Message = $"A page has 1 to {Max} items." });
        }

        if (!string.IsNullOrEmpty(Cursor) && !Http.Cursor.TryRead(Cursor, cursorParts, out after))
        {
            errors.Add(new FieldError { Pointer = "?cursor", Code = "not_a_cursor", Message = "This cursor was not given out by this list." });
        }

        refusal = errors.Count > 0 ? Answers.Invalid([.. errors]) : null;
        request = refusal is null ? new PageRequest { Limit = Limit ?? defaultLimit, After = after } : null;
        return refusal is null;
    }
}
