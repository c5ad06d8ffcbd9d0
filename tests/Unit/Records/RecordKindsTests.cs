using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Unit.Records;

public sealed class RecordKindsTests
{
    [Fact]
    public void Kinds_WhenDeclaredWrong_NameEachFault()
    {
        var wrong = GoldenJson.Kind with
        {
            Name = "O'Brien",
            Schema = 0,
            Indexes = [new("number", ["state.number') --"]), new("empty", [])],
        };

        var fault = Assert.Throws<InvalidOperationException>(() => new RecordKinds([GoldenJson.Kind, wrong]));

        Assert.Equal(5, fault.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Of_WhenNoKindKeepsTheState_SaysWhatToDo()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new RecordKinds([]).Of<GoldenState>());

        Assert.Contains("AddRecordKind", fault.Message);
    }

    [Fact]
    public void In_WhenKindsAreSpread_ReturnsThoseOfTheStore()
    {
        var kinds = new RecordKinds([GoldenJson.Kind with { Store = "orders" }]);

        Assert.Equal("golden", Assert.Single(kinds.In("orders")).Name);
        Assert.Empty(kinds.In("default"));
    }
}
