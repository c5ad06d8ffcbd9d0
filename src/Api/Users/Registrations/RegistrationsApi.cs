using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Registrations;

/// <summary>Registering buyers, and the first administrator.</summary>
internal static class RegistrationsApi
{
    private const int MaxName = 100;

    public static void MapRegistrations(this IEndpointRouteBuilder users)
    {
        var open = users.MapGroup("").AllowAnyone().LimitRate(RateClass.SignIn).RefuseWhenHashingIsBusy();
        open.MapPost("/registrations", RegisterAsync).AllowIdempotencyKey().RefuseCardNumbers();
        open.MapPost("/setup", SetUpAsync).RefuseCardNumbers();
    }

    private static async Task<Results<Created<RegistrationAnswer>, ProblemHttpResult>> RegisterAsync(
        RegistrationBody body, IdempotencyKey key, HttpContext context, [FromServices] Registrar registrar, CancellationToken cancellationToken)
    {
        if (Refuse(body.Email, body.Name, body.Locale, out var email) is { } refusal) return refusal;
        if (Refuse(body.Password, email) is { } weak) return weak;
        var rejection = await registrar.RegisterAsync(body, email, key, ClientAddress.Of(context), cancellationToken);
        return rejection is null ? Created(email) : Answers.Refuse(rejection);
    }

    private static async Task<Results<Created<RegistrationAnswer>, ProblemHttpResult>> SetUpAsync(
        SetupBody body, HttpContext context, [FromServices] FirstAdmin setup, CancellationToken cancellationToken)
    {
        if (Refuse(body.Email, body.Name, body.Locale, out var email) is { } refusal) return refusal;
        if (Refuse(body.Password, email) is { } weak) return weak;
        var rejection = await setup.RedeemAsync(body, email, ClientAddress.Of(context), cancellationToken);
        return rejection is null ? Created(email) : Answers.Refuse(rejection);
    }

    private static Created<RegistrationAnswer> Created(string email) => TypedResults.Created("/api/users/me", new RegistrationAnswer { Email = email });

    private static ProblemHttpResult? Refuse(string address, string name, string? locale, out string email)
    {
        var isEmail = EmailAddress.TryNormalize(address, out var normalized);
        email = normalized ?? "";
        return new Validate()
            .That(isEmail, "/email", "not_an_email", "This is not an e-mail address.")
            .Text("/name", name, 1, MaxName)
            .That(Locales.IsKnown(locale), "/locale", "unknown", "A locale is en or ko.")
            .Refusal;
    }

    private static ProblemHttpResult? Refuse(string password, string email) =>
        PasswordRules.FindFault(password, email) is { } fault ? Answers.WithErrors(Problems.PasswordRefused, fault.Message, [fault]) : null;
}
