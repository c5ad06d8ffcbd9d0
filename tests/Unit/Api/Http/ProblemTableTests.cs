using System.Reflection;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class ProblemTableTests
{
    private static readonly HashSet<string> Features =
        ["shop", "users", "catalog", "inventory", "carts", "promotions", "orders", "payments", "notifications", "search", "settings"];

    public static TheoryData<string> Codes => [.. Problems.ByCode.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Table_HoldsEveryRowOnce()
    {
        var rows = typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(ProblemCode));
        Assert.Equal(rows.Select(row => ((ProblemCode)row.GetValue(null)!).Code).Order(), Problems.ByCode.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Row_IsNamedByFeatureAndHasAnErrorStatus(string code)
    {
        var row = Problems.ByCode[code];
        Assert.Matches("^[a-z]+\\.[a-z]+(_[a-z]+)*$", row.Code);
        Assert.Contains(row.Code.Split('.')[0], Features);
        Assert.InRange(row.Status, 400, 599);
        Assert.EndsWith(".", row.Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Refuse_WithARejectionOfTheRow_AnswersItsStatusAndCode(string code)
    {
        var answer = Answers.Refuse(Rejection.Of(Problems.ByCode[code], "A detail."));
        Assert.Equal(Problems.ByCode[code].Status, answer.StatusCode);
        Assert.Equal((code, "A detail.", $"/problems/{code}"), (answer.ProblemDetails.Extensions["code"], answer.ProblemDetails.Detail, answer.ProblemDetails.Type));
    }

    [Fact]
    public void Refuse_WhenCodeIsNotInTheTable_IsOurFault()
    {
        var answer = Answers.Refuse(new Rejection { Code = "shop.made_up", Detail = "secret" });
        Assert.Equal((500, Problems.Unexpected.Title), (answer.StatusCode, answer.ProblemDetails.Detail));
    }

    [Fact]
    public void Refuse_WhenDataAreNamedLikeTheCode_KeepsTheCode() =>
        Assert.Equal("carts.empty", Answers.Refuse(Rejection.Of(Problems.CartEmpty).With("code", "other")).ProblemDetails.Extensions["code"]);
}
