using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Grains.Catalog;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

public sealed class CategoryRulesTests
{
    private static readonly CategoriesState Tree = Set(Set(Set(new(), "outdoor"), "packs", "outdoor"), "daypacks", "packs");

    [Fact]
    public void Set_OfSiblings_OrdersThemByPositionThenSlugBelowTheirParent()
    {
        var tree = Set(Set(Set(Tree, "home"), "tents", "outdoor", position: 1), "bags", "outdoor");

        Assert.Equal(["home", "outdoor", "bags", "packs", "daypacks", "tents"], tree.Categories.Select(category => category.Slug));
    }

    [Fact]
    public void Set_OfAKnownCategory_ReplacesItAndMovesWhatStandsBelow()
    {
        var tree = Set(Set(Tree, "home"), "packs", "home");

        Assert.Equal(["home", "packs", "daypacks", "outdoor"], tree.Categories.Select(category => category.Slug));
    }

    [Theory]
    [InlineData("mini", "daypacks")]
    [InlineData("mini", "nothing")]
    [InlineData("outdoor", "daypacks")]
    [InlineData("packs", "packs")]
    public void Set_WhenTheParentCannotBe_IsRefused(string slug, string parent)
    {
        var rejection = CategoryRules.Set(Tree, 3, Command(slug, parent)).Rejection!;

        Assert.Equal((Problems.InvalidCategory.Code, "/parent"), (rejection.Code, rejection.Data["pointer"]));
    }

    [Fact]
    public void Set_WhenTheMoveMakesAFourthLevelFurtherDown_IsRefused() =>
        Assert.Equal(Problems.InvalidCategory.Code, CategoryRules.Set(Set(Tree, "home"), 4, Command("outdoor", "home")).Rejection!.Code);

    [Fact]
    public void Set_OnAnotherRevision_IsStale()
    {
        var rejection = CategoryRules.Set(Tree, 3, Command("home") with { ExpectedRevision = 2 }).Rejection!;

        Assert.Equal((Problems.Stale.Code, "3"), (rejection.Code, rejection.Data["revision"]));
    }

    [Theory]
    [InlineData("outdoor", "catalog.category_has_children")]
    [InlineData("nothing", "catalog.category_not_found")]
    [InlineData("daypacks", null)]
    public void Remove_OfACategory_IsForOneWithoutChildren(string slug, string? code)
    {
        var outcome = CategoryRules.Remove(Tree, 3, new() { Operation = new() { Id = "op-1" }, Slug = slug });

        Assert.Equal(code, outcome.Rejection?.Code);
    }

    [Fact]
    public void PathOf_ACategory_GoesDownFromTheTop()
    {
        var tree = new CategoryTree { Revision = 1, Categories = Tree.Categories };

        Assert.Equal(["outdoor", "packs", "daypacks"], tree.PathOf("daypacks"));
        Assert.Equal(["elsewhere"], tree.PathOf("elsewhere"));
    }

    private static CategoriesState Set(CategoriesState state, string slug, string? parent = null, int position = 0) =>
        CategoryRules.Set(state, 0, Command(slug, parent, position)).Value!;

    private static SetCategory Command(string slug, string? parent = null, int position = 0) => new()
    {
        Operation = new() { Id = "op-1" },
        Category = new() { Slug = slug, Name = LocaleMap.Of(slug, "이름"), Parent = parent, Position = position },
    };
}
