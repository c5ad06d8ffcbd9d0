using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

public sealed class AttributeChecksTests
{
    private static readonly ProductAttribute Weight = new()
    {
        Name = "weight",
        Label = ProductSamples.English("Weight"),
        Kind = AttributeKind.Number,
        Thousandths = 1_200,
        Unit = "kg",
    };

    [Fact]
    public void Check_WhenEachKindHasItsMember_FindsNothing() =>
        Assert.Empty(Faults(
            Weight,
            Weight with { Name = "material", Kind = AttributeKind.Text, Text = ProductSamples.English("Nylon"), Thousandths = null, Unit = null },
            Weight with { Name = "waterproof", Kind = AttributeKind.Boolean, Flag = false, Thousandths = null, Unit = null },
            Weight with { Name = "season", Kind = AttributeKind.Enum, Choice = "winter", Text = ProductSamples.English("Winter"), Thousandths = null, Unit = null },
            Weight with { Name = "since", Kind = AttributeKind.Date, Date = "2026-02-28", Thousandths = null, Unit = null }));

    [Fact]
    public void Check_WhenTheMemberOfTheKindIsMissing_PointsAtIt() =>
        Assert.Equal([("/attributes/0/number", "required")], Faults(Weight with { Thousandths = null }));

    [Fact]
    public void Check_WhenAMemberOfAnotherKindIsThere_PointsAtIt() =>
        Assert.Equal([("/attributes/0/boolean", "not_of_this_kind")], Faults(Weight with { Flag = true }));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("28.2.2026")]
    [InlineData("")]
    public void Check_WhenADateIsNone_PointsAtIt(string date) =>
        Assert.Equal(
            [("/attributes/0/date", "not_a_date")],
            Faults(Weight with { Kind = AttributeKind.Date, Date = date, Thousandths = null, Unit = null }));

    [Fact]
    public void Check_WhenTwoShareAName_PointsAtTheSecond() =>
        Assert.Equal([("/attributes/1/name", "duplicate")], Faults(Weight, Weight));

    [Fact]
    public void Check_WhenAnAttributeHasNoLabel_PointsAtIt() =>
        Assert.Equal([("/attributes/0/label", "required")], Faults(Weight with { Label = new() }));

    [Fact]
    public void Check_WhenThereAreTooMany_SaysSo() =>
        Assert.Equal(
            [("/attributes", "wrong_count")],
            Faults([.. Enumerable.Range(0, ProductLimits.Attributes + 1).Select(i => Weight with { Name = $"weight-{i}" })]));

    [Theory]
    [InlineData(1_200, "1.2")]
    [InlineData(-5, "-0.005")]
    [InlineData(7_000, "7")]
    public void FilterValue_OfANumber_HasOneSpelling(long thousandths, string expected) =>
        Assert.Equal(expected, (Weight with { Thousandths = thousandths }).FilterValue());

    private static IEnumerable<(string, string)> Faults(params ImmutableArray<ProductAttribute> attributes) =>
        ProductChecks.Of(ProductSamples.Creation() with { Attributes = attributes }).Select(fault => (fault.Pointer, fault.Code));
}
