using System.Net;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Http.Documents;

/// <summary>The page that the <c>type</c> of a problem document points to.</summary>
internal static class ProblemPage
{
    public static IResult Show(string code)
    {
        if (!Problems.ByCode.TryGetValue(code, out var problem)) return Answers.Problem(Problems.NotFound);
        var text = ProblemTexts.Of(problem);
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html(problem.Code)}</title></head>
            <body>
            <h1>{Html(problem.Code)}</h1>
            <p>{Html(problem.Title)}</p>
            <p lang="ko">{Html(text.Korean)}</p>
            <p>HTTP status {problem.Status}.</p>
            <h2>Cause</h2>
            <p>{Html(text.Cause)}</p>
            <h2>Remedy</h2>
            <p>{Html(text.Remedy)}</p>
            </body>
            </html>
            """,
            "text/html; charset=utf-8");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
