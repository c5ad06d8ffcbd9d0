using System.Net;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Http.Documents;

/// <summary>The page that the <c>type</c> of a problem document points to.</summary>
internal static class ProblemPage
{
    public static IResult Show(string code)
    {
        if (!Problems.ByCode.TryGetValue(code, out var problem)) return Answers.Problem(Problems.NotFound);
        var (name, title) = (WebUtility.HtmlEncode(problem.Code), WebUtility.HtmlEncode(problem.Title));
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{name}</title></head>
            <body><h1>{name}</h1><p>{title}</p><p>HTTP status {problem.Status}.</p></body>
            </html>
            """,
            "text/html; charset=utf-8");
    }
}
