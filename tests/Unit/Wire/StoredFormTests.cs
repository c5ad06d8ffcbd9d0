using System.Text;
using Ecommerce.Tests.Unit.Architecture;
using Xunit;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>Records of today's form lie in databases: today's code writes exactly the pinned form, and reads it back without a loss.</summary>
public sealed class StoredFormTests
{
    public static TheoryData<string> Names => [.. StoredForms.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_WhenEveryMemberIsSet_HasThePinnedForm(string name) =>
        Golden.Check(Form(name).File, StoredForm.Indent(Form(name).Write()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WhenThePinnedFormIsStored_FindsEveryMember(string name)
    {
        var stored = Encoding.UTF8.GetBytes(Repository.Read($"{Golden.Folder}/{Form(name).File}"));

        var (full, read) = Form(name).Read(stored);

        Assert.Equivalent(full, read, strict: true);
    }

    [Fact]
    public void Files_WhenTheyPinAForm_AreOfOneThatIsStored() =>
        Assert.Equal(
            StoredForms.All.Select(form => $"{Golden.Folder}/{form.File}").Order(StringComparer.Ordinal),
            Repository.Files($"{Golden.Folder}/records", "*").Order(StringComparer.Ordinal));

    [Fact]
    public void Kinds_OfTheShop_AreFound() =>
        Assert.Superset(
            new HashSet<string>(["cart", "claim", "order", "payment", "product", "session", "setup", "sku", "user", "Inventory.Hold", "Inventory.Movement"]),
            StoredForms.All.Select(form => form.Name).ToHashSet());

    private static StoredForm Form(string name) => StoredForms.All.Single(form => form.Name == name);
}
