namespace Ecommerce.Standalone.Demo.People;

/// <summary>The customers of the demo shop.</summary>
internal sealed record DemoCustomers
{
    public required IReadOnlyList<DemoCustomer> Customers { get; init; }

    /// <summary>Reads the set that is part of this assembly.</summary>
    public static DemoCustomers Read() => DemoCatalogue.Read("demo-customers.json", DemoJson.Default.DemoCustomers);
}
