using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Http.Access;

/// <summary>Keeps the token of an account that was erased, which lives on for minutes, from making or showing anything of its.</summary>
internal static class ErasedExtensions
{
    /// <summary>Asks the account of a signed-in caller, a pure read, and answers 401 <c>users.session_expired</c> when it was erased.</summary>
    public static TBuilder RefuseErased<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            if (Caller.UserOf(http.User) is not { } user) return await next(invocation);
            var account = http.RequestServices.GetRequiredService<IGrainFactory>().GetGrain<IUserGrain>(user.Value);
            return await Retry.OnUnavailableAsync(() => account.IsErasedAsync(), http.RequestAborted)
                ? Answers.Problem(Problems.SessionExpired)
                : await next(invocation);
        });
}
