using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Users.Profile;

/// <summary>A user's own addresses. They belong to the account's record, so its revision is their ETag.</summary>
internal static class AddressesApi
{
    public static void MapAddresses(this IEndpointRouteBuilder me)
    {
        var addresses = me.MapGroup("/addresses");
        addresses.MapGet("", GetAsync);
        addresses.MapPost("", PostAsync).AllowIdempotencyKey().RefuseCardNumbers();
        addresses.MapPatch("/{id}", PatchAsync).AllowIfMatch().AllowIdempotencyKey().RefuseCardNumbers();
        addresses.MapDelete("/{id}", DeleteAsync).AllowIfMatch().AllowIdempotencyKey();
    }

    private static async Task<Results<Ok<AddressListBody>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        Caller caller, HttpContext context, [FromServices] IGrainFactory grains)
    {
        var user = UserOf(caller, grains);
        if (await Retry.OnUnavailableAsync(() => user.GetAddressesAsync().AsTask(), context.RequestAborted) is not { } book)
        {
            return Answers.Problem(Problems.SessionExpired);
        }

        return context.IsNotModified(book.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(new AddressListBody { Items = [.. book.Addresses.Select(AddressAnswer.Of)] });
    }

    private static async Task<Results<Created<AddressAnswer>, ProblemHttpResult>> PostAsync(
        AddressBody body, IdempotencyKey key, Caller caller, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock)
    {
        if (AddressTexts.Check(body).Refusal is { } refusal) return refusal;
        var outcome = await UserOf(caller, grains).AddAddressAsync(new()
        {
            Operation = key.Value is null ? null : key.For(caller.ScopeOf("users.addresses.add"), body, UsersJson.Default.AddressBody),
            Id = AddressId.New(clock),
            Address = body.ToAddress(),
            IsDefault = body.IsDefault,
        });
        if (outcome.Value is not { } saved) return Refuse(outcome.Rejection!);
        Stamp(context, outcome);
        return TypedResults.Created($"/api/users/me/addresses/{saved.Id}", AddressAnswer.Of(saved));
    }

    private static async Task<Results<Ok<AddressAnswer>, ProblemHttpResult>> PatchAsync(
        AddressId id, AddressPatch body, IfMatch ifMatch, IdempotencyKey key, Caller caller, HttpContext context, [FromServices] IGrainFactory grains)
    {
        if (AddressTexts.Check(body).Refusal is { } refusal) return refusal;
        var outcome = await UserOf(caller, grains).UpdateAddressAsync(new()
        {
            Operation = key.Value is null ? null : key.For(caller.ScopeOf($"users.addresses.update:{id}"), body, UsersJson.Default.AddressPatch),
            ExpectedRevision = ifMatch.Revision,
            Id = id,
            Edit = body.ToEdit(),
            IsDefault = body.IsDefault,
        });
        if (outcome.Value is not { } saved) return Refuse(outcome.Rejection!);
        Stamp(context, outcome);
        return TypedResults.Ok(AddressAnswer.Of(saved));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        AddressId id, IfMatch ifMatch, IdempotencyKey key, Caller caller, HttpContext context, [FromServices] IGrainFactory grains)
    {
        var outcome = await UserOf(caller, grains).RemoveAddressAsync(new()
        {
            Operation = key.Value is null ? null : key.For(caller.ScopeOf($"users.addresses.remove:{id}")),
            ExpectedRevision = ifMatch.Revision,
            Id = id,
        });
        if (outcome.Value is null) return Refuse(outcome.Rejection!);
        Stamp(context, outcome);
        return TypedResults.NoContent();
    }

    private static IUserGrain UserOf(Caller caller, IGrainFactory grains) => grains.GetGrain<IUserGrain>(caller.User!.Value.Value);

    private static void Stamp(HttpContext context, Outcome<SavedAddress> outcome)
    {
        context.MarkReplay(outcome);
        context.SetEtag(outcome.Value!.Revision);
    }

    // The grain names the member that does not fit; clients get the same form of answer as for every other member.
    private static ProblemHttpResult Refuse(Rejection rejection) =>
        rejection.Data.TryGetValue("member", out var member)
            ? new Validate().Fail($"/{member}", "does_not_fit", rejection.Detail).Refusal!
            : Answers.Refuse(rejection);
}
