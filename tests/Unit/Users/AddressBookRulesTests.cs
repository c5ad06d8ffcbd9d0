using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class AddressBookRulesTests
{
    private static readonly Address Seoul = new() { Name = "Ann", Country = "KR", PostalCode = "04524", City = "Seoul", Line1 = "1 Example Street" };

    [Fact]
    public void Add_WhenFirst_IsDefault() => Assert.True(Book("a")[0].IsDefault);

    [Fact]
    public void Add_WhenAskedToBeDefault_TakesItFromTheOther()
    {
        var book = AddressBookRules.Add(Book("a"), new() { Id = Id("b"), Address = Seoul, IsDefault = true }).Value;
        Assert.Equal([false, true], book.Select(entry => entry.IsDefault));
    }

    [Fact]
    public void Add_WhenBookIsFull_IsRefused()
    {
        var full = Book([.. Enumerable.Range(0, AddressBookRules.MaxAddresses).Select(i => $"a{i}")]);
        Assert.Equal(Problems.TooManyAddresses.Code, AddressBookRules.Add(full, new() { Id = Id("b"), Address = Seoul }).Rejection?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4524")]
    [InlineData("0452a")]
    [InlineData("045240")]
    public void Add_WhenKoreanPostalCodeIsNoFiveDigits_NamesTheMember(string postalCode)
    {
        var refused = AddressBookRules.Add([], new() { Id = Id("a"), Address = Seoul with { PostalCode = postalCode } });
        Assert.Equal("postalCode", refused.Rejection?.Data["member"]);
    }

    [Fact]
    public void Update_WhenMembersAreMissing_KeepsThem()
    {
        var book = AddressBookRules.Update(Book("a"), new() { Id = Id("a"), Edit = new() { Line2 = "Flat 3" } }).Value;
        Assert.Equal(Seoul with { Line2 = "Flat 3" }, book[0].Address);
    }

    [Fact]
    public void Update_WhenResultNoLongerFitsItsCountry_IsRefused()
    {
        var refused = AddressBookRules.Update(Book("a"), new() { Id = Id("a"), Edit = new() { PostalCode = "" } });
        Assert.Equal(Problems.Invalid.Code, refused.Rejection?.Code);
    }

    [Fact]
    public void Update_WhenUnknown_IsRefused() =>
        Assert.Equal(Problems.AddressNotFound.Code, AddressBookRules.Update([], new() { Id = Id("a"), Edit = new() }).Rejection?.Code);

    [Fact]
    public void Remove_WhenDefaultGoes_TheOldestTakesItsPlace()
    {
        var book = AddressBookRules.Remove(Book("a", "b", "c"), new() { Id = Id("a") }).Value;
        Assert.Equal([true, false], book.Select(entry => entry.IsDefault));
    }

    [Fact]
    public void Remove_WhenUnknown_IsRefused() =>
        Assert.Equal(Problems.AddressNotFound.Code, AddressBookRules.Remove(Book("a"), new() { Id = Id("b") }).Rejection?.Code);

    private static AddressId Id(string name) => AddressId.From($"adr_{name}");

    private static ImmutableArray<AddressEntry> Book(params string[] names) => names.Aggregate(
        ImmutableArray<AddressEntry>.Empty,
        (book, name) => AddressBookRules.Add(book, new() { Id = Id(name), Address = Seoul }).Value);
}
