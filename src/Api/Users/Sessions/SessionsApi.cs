using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Tokens;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>Signing in, staying signed in, signing out.</summary>
internal static class SessionsApi
{
    public static void MapSessions(this IEndpointRouteBuilder users)
    {
        var sessions = users.MapGroup("/sessions").AllowAnyone();
        sessions.MapPost("", PostAsync).LimitRate(RateClass.SignIn).RefuseWhenHashingIsBusy();
        sessions.MapPost("/refresh", RefreshAsync).RequireSameOrigin();
        sessions.MapDelete("/current", DeleteAsync).RequireSameOrigin();
    }

    private static async Task<Results<Ok<TokenBody>, ProblemHttpResult>> PostAsync(
        SignInBody body, HttpContext context, [FromServices] SignIn signIn, [FromServices] SessionTokens tokens)
    {
        var check = new Validate()
            .That(EmailAddress.TryNormalize(body.Email, out var email), "/email", "not_an_email", "This is not an e-mail address.")
            .That(body.Password.Length is > 0 and <= PasswordRules.MaxLength, "/password", "wrong_length", $"1 to {PasswordRules.MaxLength} characters.")
            .That(body.Audience is null or Audiences.Store or Audiences.Admin, "/audience", "unknown", "An audience is store or admin.");
        if (check.Refusal is { } refusal) return refusal;
        var outcome = await signIn.TryAsync(email!, body.Password, context);
        if (outcome.Value is not { } person) return Waits.Refuse(context, outcome.Rejection!);
        var audience = SignIn.AudienceFor(body.Audience, person.Credentials);
        if (audience.Value is null) return Answers.Refuse(audience.Rejection!);
        return await tokens.OpenAsync(context, person, audience.Value) is { } opened ? TypedResults.Ok(opened) : Answers.Problem(Problems.CredentialsRefused);
    }

    private static async Task<Results<Ok<TokenBody>, ProblemHttpResult>> RefreshAsync(HttpContext context, [FromServices] SessionTokens tokens) =>
        await tokens.RefreshAsync(context) is { } body ? TypedResults.Ok(body) : Answers.Problem(Problems.SessionExpired);

    private static async Task<NoContent> DeleteAsync(HttpContext context, [FromServices] SessionTokens tokens)
    {
        await tokens.EndAsync(context);
        return TypedResults.NoContent();
    }
}
