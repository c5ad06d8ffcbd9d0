using Ecommerce.Contracts;
using Ecommerce.Grains.Settings;
using Ecommerce.Standalone.Demo.People;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone.Demo;

public sealed class DemoPeopleTests
{
    private static readonly IReadOnlyList<DemoCustomer> Customers = DemoCustomers.Read().Customers;

    [Fact]
    public void Set_OfCustomers_IsFortyWithInventedAddressesOfTheirOwn()
    {
        Assert.Equal(40, Customers.Count);
        Assert.Equal(40, Customers.Select(customer => customer.Email).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Customers, customer => Assert.EndsWith("@example.com", customer.Email, StringComparison.Ordinal));
        Assert.All(Customers, customer => Assert.Matches("Example Street|예시로", customer.Line1));
    }

    [Fact]
    public void EachCustomer_OfTheSet_CanBeDeliveredToInACurrencyOfTheShop() =>
        Assert.All(Customers, customer =>
        {
            Assert.Null(AddressRules.FindFault(customer.ToAddress()));
            Assert.True(NewShop.Settings.Serves(customer.Country));
            Assert.Contains(customer.Currency, NewShop.Settings.Currencies);
        });
}
