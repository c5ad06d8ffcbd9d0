using Ecommerce.Contracts;

namespace Ecommerce.Api.Http;

/// <summary>Keeps card numbers out of the shop.</summary>
public static class CardNumberExtensions
{
    /// <summary>
    /// Refuses a body (an <see cref="IFreeText"/>) with a card-like number in its free texts with 422. The number is neither answered nor logged.
    /// </summary>
    public static TBuilder RefuseCardNumbers<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter((invocation, next) =>
        {
            var pointer = invocation.Arguments.OfType<IFreeText>().SelectMany(body => body.FreeTexts())
                .FirstOrDefault(member => CardNumbers.LooksLike(member.Text)).Pointer;
            return pointer is null
                ? next(invocation)
                : ValueTask.FromResult<object?>(Answers.Problem(Problems.CardNumberRefused, data: [new("pointer", pointer)]));
        });
}
