using Ecommerce.Contracts.Catalog;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

public abstract partial class ProductSearchContract
{
    [Theory]
    [InlineData("배낭", "pack")]
    [InlineData("등산배낭", "pack")]
    [InlineData("배낭을", "pack")]
    [InlineData("낭", "pack")]
    [InlineData("머그", "mug")]
    [InlineData("컵", "mug")]
    [InlineData("초경량 배낭", "pack")]
    [InlineData("배낭 머그", null)]
    [InlineData("배머", null)]
    public async Task Search_InKorean_FindsWordsInsideCompounds(string text, string? slug)
    {
        await PutAsync(Product("pack", "Hiking pack", "초경량 등산배낭 38L"), Product("mug", "Enamel mug", "법랑머그컵"));

        Assert.Equal(slug is null ? [] : [slug], await FindAsync(text));
    }

    [Theory]
    [InlineData("lantern", "lamp")]
    [InlineData("LANTERNS", "lamp")]
    [InlineData("cafe", "lamp")]
    [InlineData("Café lantern", "lamp")]
    [InlineData("CAFÉ", "lamp")]
    [InlineData("Cafe\u0301", "lamp")]
    [InlineData("lant", null)]
    [InlineData("lantern tent", null)]
    [InlineData("lamp-1", "lamp")]
    [InlineData("Sorae", "lamp")]
    [InlineData("warmest", "lamp")]
    public async Task Search_InEnglish_FindsWordsInTheirForms(string text, string? slug)
    {
        var lamp = Product("lamp", "Café Lantern", "카페 랜턴", "Sorae") with { Description = LocaleMap.Of("The warmest light.", "따뜻한 빛.") };
        await PutAsync(lamp, Product("tent", "Lark Tent", "라크 텐트"));

        Assert.Equal(slug is null ? [] : [slug], await FindAsync(text));
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("\" OR name : *")]
    [InlineData("(")]
    [InlineData("NEAR(a b)")]
    [InlineData("한\uD800글")]
    [InlineData("-lantern*")]
    public async Task Search_ForATextThatLooksLikeAnExpression_TakesItAsWords(string text)
    {
        await PutAsync(Product("tent", "Lark Tent", "라크 텐트"));

        Assert.Empty(await FindAsync(text));
    }

    [Fact]
    public async Task Search_ByRelevance_PutsTheNameBeforeTheDescription()
    {
        await PutAsync(
            Product("strap", "Strap", "끈") with { Description = LocaleMap.Of("Fits every lantern of the shop.", "모든 랜턴에 맞습니다.") },
            Product("lamp", "Lantern", "랜턴"));

        Assert.Equal(["lamp", "strap"], await FindAsync("lantern"));
    }

    [Fact]
    public async Task Search_WithDecomposedHangul_FindsTheSame()
    {
        await PutAsync(Product("pack", "Pack", "등산배낭"));

        // Spelled out: where globalization is invariant, Normalize changes nothing.
        Assert.Equal(["pack"], await FindAsync("\u1107\u1162\u1102\u1161\u11BC"));
    }

    [Theory]
    [InlineData("lan", "Product lamp")]
    [InlineData("랜", "Product lamp")]
    [InlineData("sor", "Product lamp, Brand Sorae")]
    [InlineData("thi", "Category things")]
    [InlineData("xyz", "")]
    [InlineData("?", "")]
    public async Task Suggest_ForTheBeginningOfAWord_NamesWhatIsForSale(string text, string expected)
    {
        await Index.PutCategoriesAsync(
            new() { Revision = 1, Categories = [new() { Slug = "things", Name = LocaleMap.Of("Things", "물건") }, new() { Slug = "third", Name = LocaleMap.Of("Thirds", "셋") }] }, Token);
        await PutAsync(
            Product("lamp", "Lantern", "랜턴", "Sorae"),
            Product("hidden", "Lantern hidden", "숨은 랜턴", "Sorrow") with { Published = false });

        var suggestions = await Search.SuggestAsync(new() { Text = text, Currency = "KRW" }, Token);

        Assert.Equal(expected, string.Join(", ", suggestions.Select(suggestion => $"{suggestion.Kind} {suggestion.Value}")));
        Assert.Empty(await Search.SuggestAsync(new() { Text = text, Currency = "EUR" }, Token));
    }
}
